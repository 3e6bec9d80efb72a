import { LinkToFinding } from '../components/findings/finding-link.tsx'
import type { Feed, Finding } from '../core/feed/schema.ts'
import type { Shown } from '../core/language/feed-language.ts'
import type { Catalogue } from '../core/language/translate.ts'
import { pathOfFinding } from '../core/website/page-address.ts'
import { FindingPage } from './finding.tsx'
import { findingData } from './linked-data.ts'
import type { LocalSite } from './local-site.ts'
import { hrefFrom, type Page } from './page.ts'

/** What the script of a finding's page has to know: what its citations are made from. */
export type FindingData = {
  language: string
  sequence: number
  site: string | null
  id: string
  feed: Pick<Feed, 'title' | 'channel' | 'compiled' | 'findings'>
  messages: Catalogue
}

/** As much of a finding as its citations need, in the editors' own words. */
const citable = ({ id, title, date, sources, mustAppearWith, retracted }: Finding) =>
  ({ id, title, date, sources, mustAppearWith, retracted }) as Finding

const dataOf = (local: LocalSite, { id, mustAppearWith }: Finding): FindingData => {
  const { feed, sequence, channel } = local.input
  const { title, channel: name, compiled } = feed
  const findings = [id, ...mustAppearWith].flatMap((one) => local.originals.get(one) ?? []).map(citable)
  return {
    language: local.language,
    sequence,
    site: channel.site,
    id,
    feed: { title, channel: name, compiled, findings },
    messages: local.citationMessages,
  }
}

/** The picture of a finding that is not translated is that of the website's own language. */
export const cardPathOf = ({ id, original }: Shown<Finding>, language: string): string =>
  `cards/${original ? language : 'en'}/${id}.png`

/** A finding's page; a withdrawn finding keeps its own. */
export const findingPage = (local: LocalSite, finding: Shown<Finding>): Page => {
  const { t, language } = local
  const { id, title, summary, retracted } = finding
  return {
    local,
    path: pathOfFinding(id),
    title: `${title} · ${t('site.name')}`,
    description: retracted ? t('site.withdrawn') : summary,
    picture: {
      path: cardPathOf(finding, language),
      alt: `${t(retracted ? 'notice.withdrawn' : `tag.${finding.group}`)}: ${title}`,
    },
    linkedData: findingData(local, finding),
    // A withdrawn finding is not offered for citation, and the script does nothing else.
    ...(retracted ? {} : { script: 'finding', data: dataOf(local, finding) }),
    content: (page) => (
      <LinkToFinding.Provider value={(other) => hrefFrom(page)(pathOfFinding(other, language))}>
        <FindingPage finding={finding} page={page} />
      </LinkToFinding.Provider>
    ),
  }
}
