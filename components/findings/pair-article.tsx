import type { Feed } from '../../core/feed/schema.ts'
import { alsoOnRecord } from '../../core/findings/on-record.ts'
import { replySources } from '../../core/findings/reply-sources.ts'
import type { SaidAndReported } from '../../core/findings/select.ts'
import { formatDate } from '../../core/language/dates.ts'
import type { Words as PageWords } from '../../core/language/words.ts'
import { GroupMark } from '../group-mark.tsx'
import { LanguageTag } from '../language-tag.tsx'
import { Reply } from '../reply.tsx'
import { SaidWords } from '../said-before.tsx'
import { SourceLinks } from '../source-links.tsx'
import { FindingLink } from './finding-link.tsx'
import { OnRecordList } from './on-record.tsx'

type PairProps = { value: SaidAndReported; feed: Feed; words: PageWords }

const Said = ({ value: { assurance }, words: { t, language } }: PairProps) => {
  const { who, where, words, date, sources, textLanguage } = assurance
  return (
    <div class="pair-side" data-group="said">
      <h3>
        <GroupMark group="said" />
        {t('pair.saidDated', { date: date ? formatDate(date, language) : t('pairs.undated') })}
        <LanguageTag of={textLanguage} />
      </h3>
      <SaidWords assurance={assurance} />
      <p class="pair-origin">
        <span lang={textLanguage?.tag}>
          {who} · {where}
        </span>
        {words === null && ` · ${t('pairs.paraphrase')}`}
      </p>
      <SourceLinks sources={sources} t={t} />
    </div>
  )
}

const Reported = ({ value: { pair, finding }, words: { t, language } }: PairProps) => {
  const { group, kind, date, sources } = finding
  return (
    <div class="pair-side" data-group={group}>
      <h3>
        <GroupMark group={group} />
        {t('pair.reportedDated', { group: t(`tag.${group}`), date: formatDate(date, language) })}
        <LanguageTag of={pair.textLanguage} />
      </h3>
      <p class="pair-reported" lang={pair.textLanguage?.tag}>
        {pair.reported}
      </p>
      <p class="pair-origin">
        {t(`kind.${kind}`)} · <FindingLink finding={finding} />
      </p>
      <SourceLinks sources={sources} t={t} />
    </div>
  )
}

/** What the company said beside what was reported, where things stand, and what points the other way. */
export const PairArticle = (props: PairProps) => {
  const { value, feed, words } = props
  const { t } = words
  const { pair, finding } = value
  const record = alsoOnRecord(feed, pair)
  return (
    <article class="pair" aria-label={t('pairs.label', { said: pair.said })}>
      <Said {...props} />
      <Reported {...props} />
      <Reply finding={finding} sources={replySources(finding, feed)} {...words} />
      <p class="pair-status">
        <strong>{t('pair.status')}</strong> <span lang={pair.textLanguage?.tag}>{pair.status}</span>
      </p>
      {record.length > 0 && (
        <div class="pair-record">
          <h4>{t('pairs.record')}</h4>
          <OnRecordList items={record} isRelated words={words} />
        </div>
      )}
    </article>
  )
}
