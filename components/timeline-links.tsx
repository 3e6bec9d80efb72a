import type { Relation } from '../core/feed/vocabulary.ts'
import type { Link } from '../core/timeline/links.ts'
import { SvgDecoration } from './svg-decoration.tsx'

type LinksProps = {
  links: Link[]
  /** Why they are drawn: always, since something is pointed at, or on paper only. */
  use: 'lead' | 'active' | 'paper'
}

/** A line in the manner of its relation; what supports is a double line. */
export const RelationLine = ({ path, relation }: { path: string; relation: Relation }) => (
  <>
    <path class="timeline-link" data-relation={relation} d={path} />
    {relation === 'supports' && <path class="timeline-link-core" d={path} />}
  </>
)

/** A short piece of a relation's line, as a key to it. */
export const LineSample = ({ relation }: { relation: Relation }) => (
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
