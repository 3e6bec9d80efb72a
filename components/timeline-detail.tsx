import type { Finding } from '../core/feed/schema.ts'
import type { PageT } from '../core/language/catalogue.ts'
import { formatDate } from '../core/language/dates.ts'
import type { Shown } from '../core/language/feed-language.ts'
import { tellPeriod } from '../core/language/period.ts'
import type { TimelineItem } from '../core/timeline/items.ts'
import type { Mark } from '../core/timeline/marks.ts'
import { KindTag } from './kind-tag.tsx'
import { SourceLink } from './source-link.tsx'
import { Standing } from './standing.tsx'
import { TimelineClusterDetail } from './timeline-cluster-detail.tsx'
import { type RelationsProps, TimelineRelations } from './timeline-relations.tsx'
import { dateOf, kindKeys, langOf, quoted, titleOf } from './timeline-words.ts'

type PartProps = RelationsProps

const Head = ({ item, speech }: Pick<PartProps, 'item' | 'speech'>) => {
  const { t } = speech
  const { group, kind } = kindKeys(item)
  return (
    <p class="timeline-detail-head">
      <strong>{dateOf(item, speech)}</strong>
      <KindTag group={group} kind={kind} t={t} />
      {item.period && <span>{tellPeriod(item.period, speech)}</span>}
    </p>
  )
}

const Origin = ({ item: { finding, assurances }, speech: { t }, onOpen }: PartProps) => {
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

const Said = ({ item: { finding, assurances }, speech: { t } }: PartProps) =>
  finding && assurances[0] ? (
    <p class="timeline-detail-said" data-group="said">
      <strong>{t('label', { name: t('timeline.saidIn') })}</strong>{' '}
      {assurances.map((assurance) => quoted(assurance, t)).join(' ')}
    </p>
  ) : null

const Answer = ({ item: { finding }, speech: { t, language } }: PartProps) =>
  finding?.reply ? (
    <p class="timeline-detail-reply">
      <strong>
        {t('label', {
          name: finding.reply.date
            ? t('finding.replyDated', { date: formatDate(finding.reply.date, language) })
            : t('finding.reply'),
        })}
      </strong>{' '}
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
        {titleOf(props.item, props.speech.t)}
      </p>
      <Origin {...props} />
      <Said {...props} />
    </div>
    <div>
      <TimelineRelations {...props} />
      <Answer {...props} />
      {props.item.finding && <Stands finding={props.item.finding} t={props.speech.t} />}
    </div>
  </>
)

type DetailProps = Omit<PartProps, 'item'> & { mark: Mark | null; item: TimelineItem | null }

/**
 * What is known of a mark: the same by hover, focus and touch. Its room is always the same, so that nothing moves.
 * `item` is told of while no mark is pointed at.
 */
export const TimelineDetail = ({ mark, item, ...props }: DetailProps) => {
  const told = mark?.kind === 'item' ? mark.item : item
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div class="timeline-detail" role="group" aria-label={props.speech.t('timeline.detail')}>
      {mark?.kind === 'cluster' && <TimelineClusterDetail mark={mark} {...props} />}
      {mark?.kind !== 'cluster' && told && <ItemDetail item={told} {...props} />}
    </div>
  )
}
