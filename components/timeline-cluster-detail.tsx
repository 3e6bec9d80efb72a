import type { Words } from '../core/language/words.ts'
import type { TimelineItem } from '../core/timeline/items.ts'
import type { ClusterMark } from '../core/timeline/marks.ts'
import { dateOf, langOf, nameOfMark, titleOf } from './timeline-words.ts'

const shownTitles = 5

type ClusterProps = { mark: ClusterMark; speech: Words; onOpen: (findingId: string) => void }

const Title = ({ item, speech, onOpen }: Omit<ClusterProps, 'mark'> & { item: TimelineItem }) => {
  const { finding } = item
  if (!finding) return <span lang={langOf(item)}>{titleOf(item, speech.t)}</span>
  return (
    <button type="button" class="text-button" lang={langOf(item)} onClick={() => onOpen(finding.id)}>
      {finding.title}
    </button>
  )
}

/** The first of several items that are one mark, and how many more there are. */
export const TimelineClusterDetail = ({ mark, speech, onOpen }: ClusterProps) => (
  <div>
    <p class="timeline-detail-title">{nameOfMark(mark, speech)}</p>
    <ul class="timeline-detail-titles">
      {mark.items.slice(0, shownTitles).map((item) => (
        <li key={item.id}>
          {speech.t('label', { name: dateOf(item, speech) })} <Title item={item} speech={speech} onOpen={onOpen} />
        </li>
      ))}
    </ul>
    {mark.items.length > shownTitles && (
      <p>{speech.t('timeline.clusterMore', { count: mark.items.length - shownTitles })}</p>
    )}
  </div>
)
