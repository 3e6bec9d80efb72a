import type { Host } from '../../core/feed/schema.ts'
import type { ThisPageT } from '../../core/language/catalogue.ts'
import type { SeenHost } from '../../core/page/attribute.ts'
import { markOwners, ownerOf } from '../../core/page/owners.ts'
import { firstOfLast, handFocusTo } from '../focus.ts'
import { HostRow } from './host-row.tsx'

/** How many rows are drawn, and are added by each click. */
export const rowsAtOnce = 200

type HostListProps = {
  hosts: SeenHost[]
  /** The feed's list. */
  listed: Host[]
  terms: string[]
  shown: number
  feedLanguage: string
  t: ThisPageT
  language: string
  onMore: () => void
}

/** The hosts in the order in which they came, so no row changes its place while somebody reads. */
export const HostList = ({ hosts, listed, shown, t, onMore, ...row }: HostListProps) => {
  const markOf = markOwners(listed)
  const rest = hosts.length - shown
  return (
    <>
      <ul class="hosts">
        {hosts.slice(0, shown).map((host) => (
          <li key={host.name}>
            <HostRow host={host} mark={markOf(ownerOf(host))} t={t} {...row} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button
          type="button"
          class="text-button page-more"
          ref={handFocusTo(`${firstOfLast('.hosts > li', rowsAtOnce)} summary`)}
          onClick={onMore}
        >
          {t('page.more', { count: Math.min(rest, rowsAtOnce) })}
        </button>
      )}
    </>
  )
}
