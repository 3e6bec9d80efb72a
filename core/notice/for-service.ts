import type { Feed } from '../feed/schema.ts'
import { withCompanions } from '../findings/select.ts'
import type { ElsewhereCatalogue, NoticeCatalogue } from '../language/catalogue.ts'
import { translator } from '../language/translate.ts'

/** The feed with the findings that concern a service, and those that they must appear with. */
export const feedForService = (feed: Feed, service: string): Feed => ({
  ...feed,
  findings: withCompanions(
    feed,
    feed.findings.filter(({ services, retracted }) => !retracted && services?.includes(service)),
  ),
})

type Words = { messages: NoticeCatalogue; elsewhere: ElsewhereCatalogue; language: string }

/** What the notice says on a service of that name, where so many findings concern it. */
export const wordsForService = (service: string, count: number, words: Words): NoticeCatalogue => {
  const { messages, elsewhere, language } = words
  const t = translator(elsewhere, language)
  const title = t(count === 0 ? 'service.none' : 'service.title', { service })
  return {
    ...messages,
    'tab.title': t(count === 0 ? 'service.noneTab' : 'service.tab', { service }),
    'notice.title': title,
    'notice.announce': title,
    'notice.private': t(count === 0 ? 'service.about' : 'service.private', { service }),
  }
}
