import type { PopupT } from '../core/language/catalogue.ts'
import { Button } from './button.tsx'

/** Without access to the site there is no notice: says so, and asks the browser for it. */
export const AccessLine = ({ t, onGrant }: { t: PopupT; onGrant: () => void }) => (
  <div class="access-line">
    <p>{t('access.missing')}</p>
    <Button onClick={onGrant}>{t('access.grant')}</Button>
  </div>
)
