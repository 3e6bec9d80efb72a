import type { Finding } from '../../core/feed/schema.ts'
import { type Group, groups } from '../../core/feed/vocabulary.ts'
import type { PageT } from '../../core/language/catalogue.ts'
import { GroupMark } from '../group-mark.tsx'

/** How many findings there are of each group, empty groups included. */
export const countEachGroup = (findings: Finding[]): Record<Group, number> => {
  const counts = Object.fromEntries(groups.map((group) => [group, 0])) as Record<Group, number>
  for (const { group } of findings) counts[group] += 1
  return counts
}

/** The key to the marks, with how many findings there are of each group. */
export const Legend = ({ findings, t }: { findings: Finding[]; t: PageT }) => {
  const counts = countEachGroup(findings)
  return (
    <section class="legend" aria-labelledby="legend">
      <h2 id="legend">{t('legend.title')}</h2>
      <dl>
        {groups.map((group) => (
          <div key={group} data-group={group}>
            <dt>
              <GroupMark group={group} />
              <strong>{t(`tag.${group}`)}</strong>
              <span class="legend-count">{counts[group]}</span>
            </dt>
            <dd>{t(`legend.${group}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
