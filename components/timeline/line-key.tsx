import { fairRelations } from '../../core/findings/fair-relation.ts'
import type { PageT } from '../../core/language/catalogue.ts'
import { LineSample } from './links.tsx'

/** The key to the lines: each style with its meaning. */
export const TimelineLineKey = ({ t }: { t: PageT }) => (
  <ul class="timeline-line-key">
    {fairRelations.map((relation) => (
      <li key={relation}>
        <LineSample relation={relation} />
        {t(`relation.${relation}`)}
      </li>
    ))}
  </ul>
)
