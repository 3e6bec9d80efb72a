import { LinkToFinding } from '../components/findings/finding-link.tsx'
import { FindingsView } from '../components/findings/view.tsx'
import { FirstRoom } from '../components/timeline/room.ts'
import { anchorOf } from '../core/filter/address.ts'
import { noFilter } from '../core/filter/filter.ts'
import { pathOfFinding } from '../core/website/page-address.ts'
import { collectionData } from './linked-data.ts'
import type { LocalSite } from './local-site.ts'
import { hrefFrom, type Page } from './page.ts'
import { readingOnly } from './reading-only.ts'
import type { SiteInput } from './site-input.ts'

/** In px: as wide as the picture is in most windows. */
const pictureWidth = 1228

/** What the script of the front page has to know. */
export type FrontData = { language: string; sequence: number; feed: string; words: string; site: string | null }

const Front = ({ page }: { page: Page }) => {
  const { t, language, feed } = page.local
  const pageOf = (id: string) => hrefFrom(page)(pathOfFinding(id, language))
  return (
    <FirstRoom.Provider value={pictureWidth}>
      <LinkToFinding.Provider value={(id) => `#${anchorOf({ type: 'finding', id })}`}>
        <FindingsView
          {...readingOnly(pageOf)}
          {...{ t, language, feed }}
          direction="ltr"
          age={null}
          address={{ filter: noFilter, target: null, unknown: [], isTooLong: false }}
          isPrinting={false}
          isWhole
          requestHref="ask/"
        />
      </LinkToFinding.Provider>
    </FirstRoom.Provider>
  )
}

const dataOf = (input: SiteInput, page: Pick<Page, 'local' | 'path'>): FrontData => {
  const href = hrefFrom(page)
  const { language } = page.local
  const { sequence, feedFile, channel } = input
  return { language, sequence, feed: href(feedFile), words: href(`words/${language}.json`), site: channel.site }
}

/** The front page: the picture, the pairs and the list, all of it drawn. */
export const frontPage = (local: LocalSite): Page => {
  const { t, input } = local
  const [title, description] = [t('findings.title'), t('findings.lede')]
  return {
    local,
    path: '',
    title: `${title} · ${t('site.name')}`,
    description,
    picture: { path: `cards/${local.language}/timeline.png`, alt: t('site.picture') },
    linkedData: collectionData(local, title, description),
    script: 'front',
    data: dataOf(input, { local, path: '' }),
    content: (page) => (
      <div id="app">
        <Front page={page} />
      </div>
    ),
  }
}
