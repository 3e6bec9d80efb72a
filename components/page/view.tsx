import { Before } from './before.tsx'
import { Seen, type SeenProps } from './seen.tsx'

export type PageViewProps = Omit<SeenProps, 'observation'> & {
  /** null before anybody has asked for it. */
  observation: SeenProps['observation'] | null
}

/** What this browser sees of a tab: in the popup, and in full on a page of its own. */
export const PageView = ({ observation, ...props }: PageViewProps) => (
  <div class="page">{observation ? <Seen {...props} observation={observation} /> : <Before {...props} />}</div>
)
