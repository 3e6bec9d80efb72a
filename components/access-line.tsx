import type { PopupT } from '../core/language/catalogue.ts'
import { Button } from './button.tsx'

export type AccessLineProps = {
  /** What is granted: nothing, single hosts of the site, or one page until the effect of a click on the button ends. */
  access: 'missing' | 'some' | 'click'
  hosts: string[]
  t: PopupT
  onGrant: () => void
}

/** Says where no notice can appear because the browser withholds access, with a button that asks for it. */
export const AccessLine = ({ access, hosts, t, onGrant }: AccessLineProps) => (
  <div class="access-line">
    <p>{t(`access.${access}`, { hosts: hosts.join(', ') })}</p>
    <Button onClick={onGrant}>{t('access.grant')}</Button>
  </div>
)
