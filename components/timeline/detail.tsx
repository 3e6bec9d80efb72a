import type { RefObject } from 'preact'
import type { Finding } from '../../core/feed/schema.ts'
import { replyTitle } from '../../core/findings/reply-title.ts'
import type { PageT } from '../../core/language/catalogue.ts'
import type { Shown } from '../../core/language/feed-language.ts'
import { describePeriod } from '../../core/language/period.ts'
import type { TimelineItem } from '../../core/timeline/items.ts'
import type { Mark } from '../../core/timeline/marks.ts'
import { KindTag } from '../kind-tag.tsx'
import { SourceLink } from '../source-link.tsx'
import { Standing } from '../standing.tsx'
import { TimelineClusterDetail } from './cluster-detail.tsx'
import { type RelationsProps, TimelineRelations } from './relations.tsx'
import { dateOf, kindKeys, langOf, quoted, titleOf } from './words.ts'

type PartProps = RelationsProps

const Head = ({ item, words }: Pick<PartProps, 'item' | 'words'>) => {
  const { t } = words
  const { group, kind } = kindKeys(item)
  return (
    <p class="timeline-detail-head">
      <strong>{dateOf(item, words)}</strong>
      <KindTag group={group} kind={kind} t={t} />
      {item.period && <span>{describePeriod(item.period, words)}</span>}
    </p>
  )
}

const Origin = ({ item: { finding, assurances }, words: { t }, onOpen }: PartProps) => {
  const [source] = finding?.sources ?? assurances[0]?.sources ?? []
  return (
    <p class="timeline-detail-origin">
      {!finding && assurances[0] && (
        <span>
          {assurances[0].who} · {assurances[0].where}
        </span>
      )}
      {source && <SourceLink source={source} t={t} />}
      {finding && (
        <button type="button" class="text-button" onClick={() => onOpen(finding.id)}>
          {t('timeline.readInFull')}
        </button>
      )}
    </p>
  )
}

const Said = ({ item: { finding, assurances }, words: { t } }: PartProps) =>
  finding && assurances[0] ? (
    <p class="timeline-detail-said" data-group="said">
      <strong>{t('label', { name: t('timeline.saidIn') })}</strong>{' '}
      {assurances.map((assurance) => quoted(assurance, t)).join(' ')}
    </p>
  ) : null

const Answer = ({ item: { finding }, words: { t, language } }: PartProps) =>
  finding?.reply ? (
    <p class="timeline-detail-reply">
      <strong>{t('label', { name: replyTitle(finding.reply, finding.date, t, language) })}</strong>{' '}
      <span lang={finding.textLanguage?.tag}>{finding.reply.text}</span>
    </p>
  ) : null

const Stands = ({ finding: { standing, noteLanguage }, t }: { finding: Shown<Finding>; t: PageT }) => (
  <Standing standing={standing} lang={noteLanguage?.tag} t={t} />
)

const ItemDetail = (props: PartProps) => (
  <>
    <div>
      <Head {...props} />
      <p class="timeline-detail-title" lang={langOf(props.item)}>
        {titleOf(props.item, props.words.t)}
      </p>
      <Origin {...props} />
      <Said {...props} />
    </div>
    <div>
      <TimelineRelations {...props} />
      <Answer {...props} />
      {props.item.finding && <Stands finding={props.item.finding} t={props.words.t} />}
    </div>
  </>
)

type DetailProps = Omit<PartProps, 'item'> & {
  mark: Mark | null
  /** Whether everything merged into the mark was asked for. */
  isListed: boolean
  /** The list of what is merged. */
  titles: RefObject<HTMLUListElement | null>
  item: TimelineItem | null
}

/**
 * What is known about a mark, the same on hover, focus and touch. It always takes the same space, so nothing moves.
 * `item` is shown while no mark is pointed at.
 */
export const TimelineDetail = ({ mark, isListed, titles, item, ...props }: DetailProps) => {
  const shown = mark?.kind === 'item' ? mark.item : item
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div class="timeline-detail" role="group" aria-label={props.words.t('timeline.detail')}>
      {mark?.kind === 'cluster' && <TimelineClusterDetail {...{ mark, isListed, titles }} {...props} />}
      {mark?.kind !== 'cluster' && shown && <ItemDetail item={shown} {...props} />}
    </div>
  )
}
