import type { PopupT } from '../../core/language/catalogue.ts'
import type { TabKind } from '../../core/popup/tab-kind.ts'
import { AccessLine } from '../access-line.tsx'

export type TabLineProps = {
  /** The tab that the popup was opened over. */
  tabKind: TabKind
  /** The hosts of the site that access is granted to, if not to all of them. */
  hosts: string[]
  /** What the tab has loaded of TikTok, as a page of another site, in a sentence. */
  seenElsewhere: string | null
  t: PopupT
  onGrant: () => void
}

/** What is to be said of the tab that the popup was opened over; nothing on the site itself. */
export const TabLine = ({ tabKind, seenElsewhere, hosts, t, onGrant }: TabLineProps) => {
  if (tabKind === 'site' || tabKind === 'service') return null
  if (tabKind === 'elsewhere')
    return (
      <>
        {seenElsewhere && <p class="popup-place popup-seen">{seenElsewhere}</p>}
        <p class="popup-place">{t('popup.other')}</p>
      </>
    )
  return <AccessLine access={tabKind} hosts={hosts} t={t} onGrant={onGrant} />
}
