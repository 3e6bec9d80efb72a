import type { FairRelation } from '../../core/findings/fair-relation.ts'
import type { LinkLine } from '../../core/timeline/link-lines.ts'
import { SvgDecoration } from './svg-decoration.tsx'

type LinksProps = {
  links: LinkLine[]
  /** When they are drawn: always, while something is pointed at, or on paper only. */
  use: 'lead' | 'active' | 'paper'
}

/** A line in the style of its relation; support is a double line. */
export const RelationLine = ({ path, relation }: { path: string; relation: FairRelation }) => (
  <>
    <path class="timeline-link" data-relation={relation} d={path} />
    {relation === 'supports' && <path class="timeline-link-core" d={path} />}
  </>
)

/** A short sample of a relation's line, as a key to it. */
export const LineSample = ({ relation }: { relation: FairRelation }) => (
  <svg class="timeline-sample" viewBox="0 0 26 8" width="26" height="8" aria-hidden="true">
    <RelationLine path="M1 4H25" relation={relation} />
  </svg>
)

/** Lines from what was said to the findings that bear on it. */
export const TimelineLinks = ({ links, use }: LinksProps) => (
  <SvgDecoration class="timeline-links" data-use={use}>
    {links.map(({ id, path, relation }) => (
      <RelationLine key={id} path={path} relation={relation} />
    ))}
  </SvgDecoration>
)
