import { siteLanguages } from '../core/website/page-address.ts'
import { findingCard } from './cards.tsx'
import { cardPathOf } from './finding-page.tsx'
import { localSite } from './local-site.ts'
import type { SiteFile, SiteInput } from './site-input.ts'
import { timelineCard } from './timeline-card.tsx'

/** The pictures that go with links, as SVG under the names of the PNG that become of them. */
export function* makeCards(input: SiteInput): Generator<SiteFile> {
  for (const language of siteLanguages) {
    const local = localSite(input, language)
    yield { path: `cards/${language}/timeline.png`, contents: timelineCard(local) }
    for (const finding of local.feed.findings) {
      const path = cardPathOf(finding, language)
      const isOwn = path.startsWith(`cards/${language}/`)
      if (isOwn) yield { path, contents: findingCard(finding, local.t, language) }
    }
  }
}
