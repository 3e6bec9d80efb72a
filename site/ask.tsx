import { findingLinksIn } from '../components/requests/finding-links.ts'
import { RequestHead } from '../components/requests/head.tsx'
import { NoLetters } from '../components/requests/no-letters.tsx'
import { OfficialLinks } from '../components/requests/official-links.tsx'
import type { FindingLink } from '../components/requests/question.tsx'
import type { Action } from '../core/feed/schema.ts'
import type { Shown } from '../core/language/feed-language.ts'
import type { Catalogue } from '../core/language/translate.ts'
import { placeLabel } from '../core/requests/place-label.ts'
import { type RequestsReading, readRequests } from '../core/requests/read-requests.ts'
import type { Requests } from '../core/requests/schema.ts'
import { pathOfFinding } from '../core/website/page-address.ts'
import { AskPlace, anchorOfPlace } from './ask-place.tsx'
import { pageData } from './linked-data.ts'
import type { LocalSite } from './local-site.ts'
import { hrefFrom, type Page } from './page.ts'

export const askPath = 'ask/'

/** What the script of the page has to know: it asks for nothing more. */
export type AskData = {
  language: string
  requests: Requests
  actions: Shown<Action>[]
  /** By the id of the finding. */
  findingLinks: Record<string, FindingLink>
  messages: Catalogue
}

const isSaid = ([key]: [string, unknown]) => /^(requests\.|name$|action\.ask$|finding\.newWindow$)/.test(key)

const dataOf = (page: Pick<Page, 'local' | 'path'>, requests: Requests): AskData => {
  const { input, language, feed } = page.local
  const href = (id: string) => hrefFrom(page)(pathOfFinding(id, language))
  const linksTo = findingLinksIn(feed, language, href)
  const ids = [...new Set(requests.questions.flatMap(({ relatedFindings }) => relatedFindings))]
  return {
    language,
    requests,
    actions: feed.actions,
    findingLinks: Object.fromEntries(ids.flatMap((id) => linksTo([id]).map((link) => [id, link]))),
    messages: Object.fromEntries(Object.entries(input.messages[language]).filter(isSaid)),
  }
}

const Notes = ({ local: { t } }: { local: LocalSite }) => (
  <>
    <p>{t('requests.provesNothing')}</p>
    <p>{t('requests.identity')}</p>
  </>
)

const Plain = ({ local, reading }: { local: LocalSite; reading: RequestsReading }) => {
  const { t, language, feed } = local
  const words = { t, language }
  if (!reading.ok) return <NoLetters flaw={reading.flaw} actions={feed.actions} words={words} />
  const { places } = reading.value
  return (
    <div class="ask-plain">
      <p>{t('ask.plain')}</p>
      <ul class="ask-places">
        {places.map((place) => {
          const { label, language: lang } = placeLabel(place, language)
          return (
            <li key={place.id}>
              <a href={`#${anchorOfPlace(place)}`} lang={lang}>
                {label}
              </a>
            </li>
          )
        })}
      </ul>
      <Notes local={local} />
      {places.map((place) => (
        <AskPlace key={place.id} requests={reading.value} place={place} local={local} />
      ))}
      <section class="ask-place">
        <h2>{t('requests.unlistedLink')}</h2>
        <p>{t('requests.unlisted')}</p>
        <OfficialLinks actions={feed.actions} words={words} />
      </section>
    </div>
  )
}

/** "Ask who saw yours": as text without scripts, as the extension's own page with them. */
export const askPage = (local: LocalSite): Page => {
  const { t, language, input } = local
  const reading = readRequests(input.feed.requests)
  const [title, description] = [t('action.ask'), t('requests.lede')]
  return {
    local,
    path: askPath,
    title: `${title} · ${t('site.name')}`,
    description,
    picture: { path: `cards/${language}/timeline.png`, alt: t('site.picture') },
    linkedData: pageData(local, title, description),
    style: 'askStyle',
    ...(reading.ok ? { script: 'ask', data: dataOf({ local, path: askPath }, reading.value) } : {}),
    content: () => (
      <div id="app">
        <main class="request">
          <RequestHead words={{ t, language }} compiled={reading.ok ? reading.value.compiled : null} />
          <Plain local={local} reading={reading} />
        </main>
      </div>
    ),
  }
}
