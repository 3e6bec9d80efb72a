import type { Finding } from '../core/feed/schema.ts'
import type { Listed } from '../core/filter/selection.ts'
import { bearingsOf } from '../core/findings/bearings.ts'
import type { Shown } from '../core/language/feed-language.ts'
import { formatList } from '../core/language/lists.ts'
import { tellPeriod } from '../core/language/period.ts'
import { pick } from '../core/notice/select.ts'
import { BearsOn } from './bears-on.tsx'
import { ChangeList } from './change-list.tsx'
import { Cite } from './cite.tsx'
import { Dated } from './dated.tsx'
import { findingAnchor } from './finding-anchor.ts'
import type { ArticleContext } from './finding-chunk.tsx'
import { FindingLinks } from './finding-links.tsx'
import { KindTag } from './kind-tag.tsx'
import { LanguageTag } from './language-tag.tsx'
import { Marked } from './marked.tsx'
import { Reply } from './reply.tsx'
import { SourceList } from './source-list.tsx'
import { Standing } from './standing.tsx'
import { Thread } from './thread.tsx'

type FindingArticleProps = ArticleContext & {
  finding: Shown<Finding>
  /** Why it is listed, if not since it meets the filter. */
  why: Listed['why']
  isTarget: boolean
}
type PartProps = Pick<FindingArticleProps, 'finding' | 'feed' | 'words'>

const Facts = ({ finding: { date, group, kind, regions, period, textLanguage }, words }: PartProps) => {
  const { t, language } = words
  return (
    <div class="finding-article-facts">
      <Dated date={date} language={language} />
      <KindTag group={group} kind={kind} t={t} />
      <LanguageTag of={textLanguage} />
      <p>
        {formatList(
          regions.map((region) => t(`region.${region}`)),
          language,
        )}
      </p>
      {period && <p>{tellPeriod(period, words)}</p>}
    </div>
  )
}

const Companions = ({ finding: { mustAppearWith }, feed, words: { t, language } }: PartProps) =>
  mustAppearWith.length === 0 ? null : (
    <FindingLinks title={t('finding.mustAppearWith')} findings={pick(feed, mustAppearWith)} language={language} />
  )

const Sources = ({ finding: { sources, checked, checkedNote, noteLanguage }, words: { t, language } }: PartProps) => (
  <div class="finding-article-sources">
    <h4>{t('finding.sources')}</h4>
    <SourceList sources={sources} lang={noteLanguage?.tag} t={t} language={language} />
    <p class="finding-article-checked">
      <strong>{t(checked === 'yes' ? 'article.checked' : 'article.partly')}.</strong>{' '}
      <span lang={noteLanguage?.tag}>{checkedNote}</span>
    </p>
  </div>
)

const Corrections = ({ finding: { changes }, words: { t, language } }: PartProps) =>
  changes.length === 0 ? null : (
    <div class="finding-article-changes">
      <h4>{t('finding.changes')}</h4>
      <ChangeList changes={changes} t={t} language={language} />
    </div>
  )

const Details = ({ details, lang }: { details: string[]; lang: string | undefined }) =>
  details.length === 0 ? null : (
    <ul class="finding-article-details" lang={lang}>
      {details.map((detail) => (
        <li key={detail}>
          <Marked text={detail} />
        </li>
      ))}
    </ul>
  )

/** Everything there is to a finding. */
export const FindingArticle = ({ finding, why, isTarget, feed, threadOf, citing, words }: FindingArticleProps) => {
  const { t, language } = words
  const { id, title, summary, details, reply, sources, standing, textLanguage, noteLanguage } = finding
  const lang = textLanguage?.tag
  const titleId = `title-${id}`
  const part = { finding, feed, words }
  return (
    <article
      class="finding-article"
      id={findingAnchor(id)}
      aria-labelledby={titleId}
      data-target={isTarget}
      tabIndex={-1}
    >
      <Facts {...part} />
      <div class="finding-article-body">
        {why !== 'match' && <p class="finding-article-why">{t(`list.${why}`)}</p>}
        <h3 id={titleId}>
          <span lang={lang}>
            <Marked text={title} />
          </span>{' '}
          <a href={`#${findingAnchor(id)}`} aria-label={`${t('article.permalink')}: ${title}`}>
            #
          </a>
        </h3>
        <p class="finding-article-summary" lang={lang}>
          <Marked text={summary} />
        </p>
        <Details details={details} lang={lang} />
        {reply && (
          <Reply reply={reply} sources={sources} lang={lang} t={t} language={language}>
            <Marked text={reply.text} />
          </Reply>
        )}
        <Standing standing={standing} lang={noteLanguage?.tag} t={t} />
        <BearsOn bearings={bearingsOf(feed, finding)} t={t} language={language} />
        <Corrections {...part} />
        <Companions {...part} />
        <Thread finding={finding} thread={threadOf(finding)} words={words} />
        <Sources {...part} />
        <Cite findingId={id} title={title} citing={citing} t={t} />
      </div>
    </article>
  )
}
