import type { Feed, Finding } from '../core/feed/schema.ts'
import type { PageT } from '../core/language/catalogue.ts'
import { formatDate } from '../core/language/dates.ts'
import type { Shown } from '../core/language/feed-language.ts'
import { formatList } from '../core/language/lists.ts'
import { pick } from '../core/notice/select.ts'
import { BearsOn, bearingsOf } from './bears-on.tsx'
import { ChangeList } from './change-list.tsx'
import { Dated } from './dated.tsx'
import { findingAnchor } from './finding-anchor.ts'
import { FindingLinks, followersOf } from './finding-links.tsx'
import { KindTag } from './kind-tag.tsx'
import { LanguageTag } from './language-tag.tsx'
import { Reply } from './reply.tsx'
import { SourceList } from './source-list.tsx'
import { Standing } from './standing.tsx'

type FindingArticleProps = { finding: Shown<Finding>; feed: Feed; isTarget: boolean; t: PageT; language: string }
type PartProps = Omit<FindingArticleProps, 'isTarget'>

const Facts = ({ finding: { date, group, kind, regions, period, textLanguage }, t, language }: PartProps) => (
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
    {period && (
      <p>{t('finding.period', { from: formatDate(period.from, language), to: formatDate(period.to, language) })}</p>
    )}
  </div>
)

const Thread = ({ finding, feed, t, language }: PartProps) => (
  <>
    <FindingLinks
      title={t('finding.mustAppearWith')}
      findings={pick(feed, finding.mustAppearWith)}
      language={language}
    />
    <FindingLinks title={t('finding.follows')} findings={pick(feed, finding.follows)} language={language} />
    <FindingLinks title={t('article.followedBy')} findings={followersOf(feed, finding)} language={language} />
  </>
)

const Sources = ({ finding: { sources, checked, checkedNote, noteLanguage }, t, language }: PartProps) => (
  <div class="finding-article-sources">
    <h4>{t('finding.sources')}</h4>
    <SourceList sources={sources} lang={noteLanguage?.tag} t={t} language={language} />
    <p class="finding-article-checked">
      <strong>{t(checked === 'yes' ? 'article.checked' : 'article.partly')}.</strong>{' '}
      <span lang={noteLanguage?.tag}>{checkedNote}</span>
    </p>
  </div>
)

const Corrections = ({ finding: { changes }, t, language }: PartProps) =>
  changes.length === 0 ? null : (
    <div class="finding-article-changes">
      <h4>{t('finding.changes')}</h4>
      <ChangeList changes={changes} t={t} language={language} />
    </div>
  )

/** Everything there is to a finding. */
export const FindingArticle = ({ isTarget, ...props }: FindingArticleProps) => {
  const { finding, feed, t, language } = props
  const { id, title, summary, details, reply, sources, standing, textLanguage, noteLanguage } = finding
  const lang = textLanguage?.tag
  const titleId = `title-${id}`
  return (
    <article
      class="finding-article"
      id={findingAnchor(id)}
      aria-labelledby={titleId}
      data-target={isTarget}
      tabIndex={-1}
    >
      <Facts {...props} />
      <div class="finding-article-body">
        <h3 id={titleId}>
          <span lang={lang}>{title}</span>{' '}
          <a href={`#${findingAnchor(id)}`} aria-label={`${t('article.permalink')}: ${title}`}>
            #
          </a>
        </h3>
        <p class="finding-article-summary" lang={lang}>
          {summary}
        </p>
        {details.length > 0 && (
          <ul class="finding-article-details" lang={lang}>
            {details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        )}
        {reply && <Reply reply={reply} sources={sources} lang={lang} t={t} language={language} />}
        <Standing standing={standing} lang={noteLanguage?.tag} t={t} />
        <BearsOn bearings={bearingsOf(feed, finding)} t={t} language={language} />
        <Corrections {...props} />
        <Thread {...props} />
        <Sources {...props} />
      </div>
    </article>
  )
}
