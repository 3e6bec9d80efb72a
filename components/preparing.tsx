import type { PopupT } from '../core/language/catalogue.ts'

/** In place of the findings until there are some. */
export const Preparing = ({ t }: { t: PopupT }) => (
  <p class="preparing surface" role="status">
    {t('preparing')}
  </p>
)
