import type { RefObject } from 'preact'
import type { Words } from '../../core/language/words.ts'
import type { TimelineItem } from '../../core/timeline/items.ts'
import type { ClusterMark } from '../../core/timeline/marks.ts'
import { dateOf, langOf, nameOfMark, titleOf } from './words.ts'

const shownTitles = 5

type ClusterProps = {
  mark: ClusterMark
  /** Whether all of it was asked for. */
  isListed: boolean
  titles: RefObject<HTMLUListElement | null>
  words: Words
  onOpen: (findingId: string) => void
}

const Title = ({ item, words, onOpen }: Pick<ClusterProps, 'words' | 'onOpen'> & { item: TimelineItem }) => {
  const { finding } = item
  if (!finding) return <span lang={langOf(item)}>{titleOf(item, words.t)}</span>
  return (
    <button type="button" class="text-button" lang={langOf(item)} onClick={() => onOpen(finding.id)}>
      {finding.title}
    </button>
  )
}

/** The first few items merged into a mark and how many more there are, or all of them. */
export const TimelineClusterDetail = ({ mark, isListed, titles, words, onOpen }: ClusterProps) => {
  const { items } = mark
  const shown = isListed ? items : items.slice(0, shownTitles)
  const name = nameOfMark(mark, words)
  return (
    <div>
      <p class="timeline-detail-title">{name}</p>
      <ul class="timeline-detail-titles" ref={titles} tabIndex={-1} aria-label={name}>
        {shown.map((item) => (
          <li key={item.id}>
            {words.t('label', { name: dateOf(item, words) })} <Title item={item} words={words} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {shown.length < items.length && <p>{words.t('timeline.clusterMore', { count: items.length - shown.length })}</p>}
    </div>
  )
}
