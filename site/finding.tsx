import { FindingUpdate } from '../components/finding-update.tsx'
import { BearsOn } from '../components/findings/bears-on.tsx'
import { ChangeList } from '../components/findings/change-list.tsx'
import { FindingLinks } from '../components/findings/finding-links.tsx'
import { SourceList } from '../components/findings/source-list.tsx'
import { Thread } from '../components/findings/thread.tsx'
import { Reply } from '../components/reply.tsx'
import { Standing } from '../components/standing.tsx'
import type { Finding } from '../core/feed/schema.ts'
import { bearingsOf } from '../core/findings/bearings.ts'
import { lacksReply } from '../core/findings/lacks-reply.ts'
import { replySources } from '../core/findings/reply-sources.ts'
import { pick } from '../core/findings/select.ts'
import type { Shown } from '../core/language/feed-language.ts'
import { FindingAside } from './finding-aside.tsx'
import { FindingCite } from './finding-cite.tsx'
import { FindingFacts } from './finding-facts.tsx'
import type { FindingPartProps } from './finding-part.ts'
import type { LocalSite } from './local-site.ts'
import { ExtensionStrip } from './strip.tsx'

const Account = ({ finding, local }: { finding: Shown<Finding>; local: LocalSite }) => {
  const { t, language, feed } = local
  const { summary, details, standing, textLanguage, noteLanguage } = finding
  const lang = textLanguage?.tag
  return (
    <>
      <p class="site-lede" lang={lang}>
        {summary}
      </p>
      {details.length > 0 && (
        <ul class="finding-article-details" lang={lang}>
          {details.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      )}
      <Reply finding={finding} sources={replySources(finding, feed)} t={t} language={language} />
      {lacksReply(finding) && <p class="reply">{t('limits.noReply')}</p>}
      <Standing standing={standing} lang={noteLanguage?.tag} t={t} />
    </>
  )
}

type CorrectionsProps = { finding: Shown<Finding>; local: LocalSite }

const Corrections = ({ finding: { changes, noteLanguage }, local: { t, language } }: CorrectionsProps) =>
  changes.length === 0 ? null : (
    <section>
      <h2>{t('finding.changes')}</h2>
      <ChangeList changes={changes} lang={noteLanguage?.tag} t={t} language={language} />
    </section>
  )

/** All that is said of a finding, in the order of the list's articles. */
const Told = ({ finding, page }: FindingPartProps) => {
  const { local } = page
  const { t, language, feed, words, threadOf } = local
  return (
    <>
      <Account finding={finding} local={local} />
      <BearsOn bearings={bearingsOf(feed, finding)} t={t} language={language} heading="h2" />
      <Corrections finding={finding} local={local} />
      <FindingLinks
        title={t('finding.mustAppearWith')}
        findings={pick(feed, finding.mustAppearWith)}
        language={language}
        heading="h2"
      />
      <Thread finding={finding} thread={threadOf(finding)} words={words} heading="h2" isWhole />
    </>
  )
}

/** A withdrawn finding is no longer told: its page says that it was withdrawn, and why. */
const Withdrawn = ({ finding, page }: FindingPartProps) => {
  const { t, language } = page.local
  return (
    <>
      <FindingUpdate finding={finding} t={t} language={language} />
      <p>{t('site.withdrawn')}</p>
    </>
  )
}

/** A finding's own page. */
export const FindingPage = ({ finding, page }: FindingPartProps) => {
  const { t, language } = page.local
  const { title, textLanguage, noteLanguage, retracted } = finding
  return (
    <>
      <div class="site-finding">
        <main>
          <FindingFacts finding={finding} page={page} />
          <article class="site-finding-body">
            <h1 lang={textLanguage?.tag}>{title}</h1>
            {retracted ? <Withdrawn finding={finding} page={page} /> : <Told finding={finding} page={page} />}
            <section>
              <h2>{t('finding.sources')}</h2>
              <SourceList finding={finding} lang={noteLanguage?.tag} t={t} language={language} />
            </section>
            {!retracted && <FindingCite finding={finding} page={page} />}
          </article>
        </main>
        <FindingAside finding={finding} page={page} />
      </div>
      <ExtensionStrip page={page} />
    </>
  )
}
