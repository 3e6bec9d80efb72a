import { relations } from '../core/feed/vocabulary.ts'
import type { PageT } from '../core/language/catalogue.ts'
import { LineSample } from './timeline-links.tsx'

/** The key to the lines: each manner with its word. */
export const TimelineLineKey = ({ t }: { t: PageT }) => (
  <ul class="timeline-line-key">
    {relations.map((relation) => (
      <li key={relation}>
        <LineSample relation={relation} />
        {t(`relation.${relation}`)}
      </li>
    ))}
  </ul>
)
