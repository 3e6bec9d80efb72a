import type { PopupT } from '../../core/language/catalogue.ts'
import { StatusLine } from '../status-line.tsx'

/** In place of the findings until there are some. */
export const Preparing = ({ t }: { t: PopupT }) => (
  <div class="preparing surface">
    <StatusLine text={t('preparing')} />
  </div>
)
