import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { feedIn } from '../../core/language/feed-language.ts'
import { translator } from '../../core/language/translate.ts'
import type { Words } from '../../core/language/words.ts'
import { folderOf, type SiteLanguage, siteLanguages } from '../../core/website/page-address.ts'
import type { SiteInput } from '../../site/site-input.ts'
import type { Asset } from './asset.ts'
import { toAtom } from './atom.ts'
import { bundleAssets, bundleMaker } from './bundle.ts'
import { readMessages } from './messages.ts'
import { toPng } from './png.ts'
import { requireOwnFolder, writeSiteFolder } from './site-folder.ts'
import { toRobots, toSitemap } from './sitemap.ts'

const root = join(import.meta.dirname, '../..')

/** What a website is made from: a feed as it is published, and where. */
export type SiteSource = Pick<SiteInput, 'feed' | 'sequence' | 'feedFile' | 'channel'>

const atomIn = (language: SiteLanguage, { feed, channel, messages }: SiteInput): Asset => {
  const words: Words = { t: translator(messages[language], language), language }
  return {
    path: `${folderOf(language)}atom.xml`,
    contents: toAtom({ feed: feedIn(feed, language), site: channel.site, words }),
  }
}

/** What is no page: feeds, and what search engines ask for. */
const otherFiles = (input: SiteInput, paths: string[]): Asset[] => {
  const { site } = input.channel
  return [
    ...siteLanguages.map((language) => atomIn(language, input)),
    { path: 'robots.txt', contents: toRobots(site) },
    ...(site === null ? [] : [{ path: 'sitemap.xml', contents: toSitemap(site, paths) }]),
  ]
}

const drawnAtOnce = 8

async function* pictures(cards: Iterable<{ path: string; contents: string }>): AsyncGenerator<Asset> {
  let waiting: Promise<Asset>[] = []
  for (const { path, contents } of cards) {
    waiting.push(toPng(contents).then((png) => ({ path, contents: png })))
    if (waiting.length < drawnAtOnce) continue
    yield* await Promise.all(waiting)
    waiting = []
  }
  yield* await Promise.all(waiting)
}

let bundled: Promise<[Awaited<ReturnType<typeof bundleMaker>>, Awaited<ReturnType<typeof bundleAssets>>]> | undefined

/** The code doesn't change while a program runs, and takes longer to bundle than the pages take to make. */
const bundle = () => {
  bundled ??= Promise.all([bundleMaker(), bundleAssets()])
  return bundled
}

/** `withCards: false` leaves out the pictures that other sites show beside a link and take most of the time. */
export type SiteOptions = { withCards?: boolean }

/** Every file of the website but the feed's own. The same source gives the same bytes. */
export async function* siteFiles(source: SiteSource, { withCards = true }: SiteOptions = {}): AsyncGenerator<Asset> {
  const [maker, { files, paths }] = await bundle()
  const input: SiteInput = { ...source, ...readMessages(), assets: paths }
  yield* files
  yield { path: 'assets/icon.png', contents: await readFile(join(root, 'public/icon/48.png')) }
  yield* maker.makeSite(input)
  yield* otherFiles(input, maker.listedPaths(input))
  if (withCards) yield* pictures(maker.makeCards(input))
}

/** Makes the website in a folder. Throws a sentence, and writes nothing, if the folder is somebody else's. */
export const writeSite = async (folder: string, source: SiteSource, options?: SiteOptions): Promise<number> => {
  await requireOwnFolder(folder)
  return writeSiteFolder(folder, siteFiles(source, options))
}

export type WriteSite = typeof writeSite
