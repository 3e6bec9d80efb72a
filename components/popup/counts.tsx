import { countedGroups, type Counts as GroupCounts } from '../../core/findings/counts.ts'
import type { PopupT } from '../../core/language/catalogue.ts'
import { GroupMark } from '../group-mark.tsx'

/** The three figures: reported, admitted, decided. */
export const Counts = ({ counts, t }: { counts: GroupCounts; t: PopupT }) => (
  <dl class="counts">
    {countedGroups.map((group) => (
      <div key={group} data-group={group}>
        <dt>
          <GroupMark group={group} />
          {t(`group.${group}`)}
        </dt>
        <dd>{counts[group]}</dd>
      </div>
    ))}
  </dl>
)
