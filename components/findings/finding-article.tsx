import type { Finding } from '../../core/feed/schema.ts'
import { anchorOf } from '../../core/filter/address.ts'
import type { Listed } from '../../core/filter/selection.ts'
import { bearingsOf } from '../../core/findings/bearings.ts'
import { lacksReply } from '../../core/findings/lacks-reply.ts'
import { replySources } from '../../core/findings/reply-sources.ts'
import { pick } from '../../core/findings/select.ts'
import type { Shown } from '../../core/language/feed-language.ts'
import { formatList } from '../../core/language/lists.ts'
import { describePeriod } from '../../core/language/period.ts'
import { Dated } from '../dated.tsx'
import { KindTag } from '../kind-tag.tsx'
import { LanguageTag } from '../language-tag.tsx'
import { Reply } from '../reply.tsx'
import { Standing } from '../standing.tsx'
import type { ArticleContext } from './article-context.ts'
import { BearsOn } from './bears-on.tsx'
import { ChangeList } from './change-list.tsx'
import { Cite } from './cite.tsx'
import { FindingLinks } from './finding-links.tsx'
import { Marked } from './marked.tsx'
import { SourceList } from './source-list.tsx'
import { Thread } from './thread.tsx'

type FindingArticleProps = ArticleContext & {
  finding: Shown<Finding>
  /** Why it is listed, if not because it matches the filter. */
  why: Listed['why']
  isTarget: boolean
  /** Paper has no buttons: what is shown in part is whole there. */
  isPrinting?: boolean
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
      {period && <p>{describePeriod(period, words)}</p>}
    </div>
  )
}

const Companions = ({ finding: { mustAppearWith }, feed, words: { t, language } }: PartProps) =>
  mustAppearWith.length === 0 ? null : (
    <FindingLinks title={t('finding.mustAppearWith')} findings={pick(feed, mustAppearWith)} language={language} />
  )

const Sources = ({ finding, words: { t, language } }: PartProps) => {
  const { checked, checkedNote, noteLanguage } = finding
  return (
    <div class="finding-article-sources">
      <h4>{t('finding.sources')}</h4>
      <SourceList finding={finding} lang={noteLanguage?.tag} t={t} language={language} />
      <p class="finding-article-checked">
        <strong>{t(checked === 'yes' ? 'article.checked' : 'article.partly')}.</strong>{' '}
        <span lang={noteLanguage?.tag}>{checkedNote}</span>
      </p>
    </div>
  )
}

const Corrections = ({ finding: { changes, noteLanguage }, words: { t, language } }: PartProps) =>
  changes.length === 0 ? null : (
    <div class="finding-article-changes">
      <h4>{t('finding.changes')}</h4>
      <ChangeList changes={changes} lang={noteLanguage?.tag} t={t} language={language} />
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

const titleIdOf = ({ id }: Finding) => `title-${id}`

const Title = ({ finding, citing, words: { t } }: PartProps & Pick<ArticleContext, 'citing'>) => {
  const { id, title, textLanguage } = finding
  return (
    <h3 id={titleIdOf(finding)}>
      <span lang={textLanguage?.tag}>
        <Marked text={title} />
      </span>{' '}
      <a
        href={citing.pageOf?.(id) ?? `#${anchorOf({ type: 'finding', id })}`}
        aria-label={`${t('article.permalink')}: ${title}`}
      >
        #
      </a>
    </h3>
  )
}

/** The summary, the reply and where things stand: none of these is ever shown without the others. */
const Account = ({ finding, feed, words: { t, language } }: PartProps) => {
  const { summary, details, reply, standing, textLanguage, noteLanguage } = finding
  const lang = textLanguage?.tag
  return (
    <>
      <p class="finding-article-summary" lang={lang}>
        <Marked text={summary} />
      </p>
      <Details details={details} lang={lang} />
      {reply && (
        <Reply finding={finding} sources={replySources(finding, feed)} t={t} language={language}>
          <Marked text={reply.text} />
        </Reply>
      )}
      {lacksReply(finding) && <p class="reply">{t('limits.noReply')}</p>}
      <Standing standing={standing} lang={noteLanguage?.tag} t={t} />
    </>
  )
}

/** A finding in full. */
export const FindingArticle = (props: FindingArticleProps) => {
  const { finding, why, isTarget, isPrinting, feed, threadOf, citing, words } = props
  const { t, language } = words
  const { id, title } = finding
  const part = { finding, feed, words }
  return (
    <article
      class="finding-article"
      id={anchorOf({ type: 'finding', id })}
      aria-labelledby={titleIdOf(finding)}
      data-target={isTarget}
      tabIndex={-1}
    >
      <Facts {...part} />
      <div class="finding-article-body">
        {why !== 'match' && <p class="finding-article-why">{t(`list.${why}`)}</p>}
        <Title {...part} citing={citing} />
        <Account {...part} />
        <BearsOn bearings={bearingsOf(feed, finding)} t={t} language={language} />
        <Corrections {...part} />
        <Companions {...part} />
        <Thread finding={finding} thread={threadOf(finding)} words={words} isWhole={isPrinting} />
        <Sources {...part} />
        <Cite findingId={id} title={title} citing={citing} t={t} />
      </div>
    </article>
  )
}
