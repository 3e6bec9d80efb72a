import type { CompactHeadline } from '../../core/notice/compact-headline.ts'
import { ExternalLink } from '../external-link.tsx'
import { GroupMark } from '../group-mark.tsx'
import { KindTag } from '../kind-tag.tsx'
import { LanguageTag } from '../language-tag.tsx'
import type { NoticeContentProps } from './content.tsx'

type HeadlineProps = Pick<NoticeContentProps, 't' | 'onOpenFindings'> & { of: CompactHeadline }

const Sources = ({ of: { source, moreSources }, t, onOpenFindings }: HeadlineProps) =>
  source && (
    <p class="finding-sources">
      <ExternalLink href={source.url} title={source.title} t={t}>
        <span class="source-name">{source.publisher}</span>
      </ExternalLink>
      {moreSources && (
        <button type="button" class="text-button" onClick={onOpenFindings}>
          {moreSources}
        </button>
      )}
    </p>
  )

const Company = ({ of }: { of: NonNullable<CompactHeadline['company']> }) => {
  // What is cut off is its end, whichever way it runs.
  const Text = of.isQuoted ? 'q' : 'span'
  return (
    <p class="compact-company" data-group="said">
      <GroupMark group="said" />
      <strong>{of.label}</strong>{' '}
      <Text lang={of.lang} dir="auto">
        {of.text}
      </Text>
    </p>
  )
}

const Headline = (props: HeadlineProps) => {
  const { of, t } = props
  return (
    <article class="compact-finding" aria-labelledby={of.id}>
      <span class="finding-line">
        {of.pill && <span class="news-tag">{of.pill}</span>}
        <KindTag group={of.group} kind={of.kind} t={t} />
        <LanguageTag of={of.textLanguage} />
        <time class="dated" dateTime={of.date}>
          {of.dateText}
        </time>
      </span>
      <h3 id={of.id} lang={of.title.lang}>
        {of.title.text}
      </h3>
      <Sources {...props} />
      {of.company && <Company of={of.company} />}
    </article>
  )
}

/** What a card shows at first: the counts, one finding, and the company's side of it in a line. */
export const CompactContent = ({ view: { headline, says }, t, onOpenFindings }: NoticeContentProps) => (
  <div class="compact scroll-region">
    <h2>{t('notice.title')}</h2>
    {says.counts.length > 0 && (
      <ul class="compact-counts">
        {says.counts.map(({ group, count }) => (
          <li key={group} data-group={group}>
            <GroupMark group={group} /> <strong>{count}</strong> {t(`group.${group as 'reported'}`)}
          </li>
        ))}
      </ul>
    )}
    {headline && <Headline of={headline} t={t} onOpenFindings={onOpenFindings} />}
  </div>
)
