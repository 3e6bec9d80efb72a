// What the extension may weigh, and what it does weigh, in bytes as sent: gzip at its best, as in a store's zip.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const kibibyte = 1024

export type Weight = { build: string; what: string; bytes: number; maxBytes: number }

export const scriptLimits: { what: string; anyOf: string[]; maxKib: number }[] = [
  { what: 'detection script', anyOf: ['detection.js'], maxKib: 1.6 },
  { what: 'notice script', anyOf: ['notice.js', 'content-scripts/notice.js'], maxKib: 15.5 },
  { what: 'notice’s second script', anyOf: ['notice-more.js'], maxKib: 6 },
  { what: 'popup scripts', anyOf: ['popup.html'], maxKib: 20 },
  { what: 'background script', anyOf: ['background.js'], maxKib: 25 },
]

/*
 * What a user pays is the download of the whole zip, once: 600 KB take a second at 5 Mbit/s, and less than the site
 * itself loads for its first video. A language is a file of words read only by the people who use it, so it has a limit
 * of its own. The limits are those of a feed of 85 findings, whatever room they leave is the code's, and each finding from
 * the 86th brings its own, so no editor's finding breaks a build. At 300, with 703 KB in all or, with 300 translations,
 * 781 KB, somebody has to decide what still belongs in the package.
 */
const maxZipKib = 253
const maxLanguageKib = 9.5
const maxWholeKib = 392
/** A finding weighs 0.6 KB compressed in the mean, the longest 1 KB; with the pair that some have, 0.7. */
const findingKib = 0.7
/**
 * The law of nine places, four letters in four languages and the page that writes them: none of it is a finding, and it
 * grows with places only. They come with the package, since whoever writes a letter must not be seen to ask a host for it.
 */
const lettersKib = { whole: 81, withoutLanguages: 31 }
/**
 * "This page": the Public Suffix List, the words of 16 languages and the code, all of it read only where somebody opens
 * it. None of it is a finding, and none grows with them. 1 KB of it is for the licences of the list and of the library
 * by which it is made: they go with every copy.
 */
const pageKib = { whole: 66, withoutLanguages: 37 }
/**
 * Other services and other sites, off by default: 1 KB of a script, and words in 16 languages that only the settings read,
 * a notice there, and the button over a page that loads TikTok.
 */
const reachKib = { whole: 13, withoutLanguages: 4 }
const roomFor = { least: 85, most: 300 }
/**
 * A finding in another language weighs 0.3 KB compressed. There is room for 40 such translations, 13 findings in three
 * languages; beyond them each may add as much, so no translation breaks a build either, up to 300.
 */
const translationKib = 0.3
const roomForTranslations = { least: 40, most: 300 }

const beyond = (count: number, { least, most }: { least: number; most: number }) =>
  Math.min(Math.max(count, least), most) - least

/** What the zips of a feed of so many findings and translations of findings may weigh, whole and without languages. */
export const zipLimits = (count: number, translated: number): { whole: number; withoutLanguages: number } => {
  const growth = beyond(count, roomFor) * findingKib
  const ofTranslations = beyond(translated, roomForTranslations) * translationKib
  return {
    whole: (maxWholeKib + lettersKib.whole + pageKib.whole + reachKib.whole + growth + ofTranslations) * kibibyte,
    withoutLanguages:
      (maxZipKib + lettersKib.withoutLanguages + pageKib.withoutLanguages + reachKib.withoutLanguages + growth) *
      kibibyte,
  }
}

const gzipBytes = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length

/** The scripts that a page loads before it can show anything: those it names or preloads, and whatever they import. */
export const scriptsOf = (build: string, page: string): string[] => {
  const html = readFileSync(join(build, page), 'utf8')
  const found = new Set([...html.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].map(([, path]) => path as string))
  for (const path of found) {
    const code = readFileSync(join(build, path), 'utf8')
    const folder = path.slice(0, path.lastIndexOf('/') + 1)
    // A Set that grows is walked to its new end, so imports of imports are found too.
    for (const [, name] of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) found.add(folder + name)
  }
  return [...found]
}

const bytesOf = (build: string, path: string): number =>
  path.endsWith('.html')
    ? scriptsOf(build, path).reduce((sum, script) => sum + gzipBytes(join(build, script)), 0)
    : gzipBytes(join(build, path))

const weighBuild = (output: string, build: string): Weight[] =>
  scriptLimits.map(({ what, anyOf, maxKib }) => {
    const path = anyOf.find((name) => existsSync(join(output, build, name)))
    if (!path) throw new Error(`${build} has no ${what}: none of ${anyOf.join(', ')} was built.`)
    return { build, what, bytes: bytesOf(join(output, build), path), maxBytes: maxKib * kibibyte }
  })

const languagesOf = (output: string, build: string): string[] => {
  const folder = join(output, build, 'locales')
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []
  return names.filter((name) => name.endsWith('.json')).map((name) => join(folder, name))
}

const weighLanguages = (output: string, build: string): Weight[] =>
  languagesOf(output, build).length === 0
    ? []
    : [
        {
          build,
          what: 'largest language',
          bytes: Math.max(...languagesOf(output, build).map(gzipBytes)),
          maxBytes: maxLanguageKib * kibibyte,
        },
      ]

const noFeed = { count: 0, translated: 0, translations: 0 }
type BundledFeed = { items: { _whosees: { translations: object } }[] }

/** How many findings the bundled feed has, how many translations of them, and how much all its translations add to it. */
const weighFeed = (output: string, build: string): { count: number; translated: number; translations: number } => {
  const folder = join(output, build, 'feed')
  const file = existsSync(folder) ? readdirSync(folder).find((name) => /^feed-.*\.json$/.test(name)) : undefined
  if (!file) return noFeed
  const text = readFileSync(join(folder, file), 'utf8')
  const feed = JSON.parse(text) as BundledFeed
  const untranslated = JSON.stringify(feed, (key, value) => (key === 'translations' ? undefined : value))
  const translations = gzipSync(text, { level: 9 }).length - gzipSync(untranslated, { level: 9 }).length
  const translated = feed.items.flatMap(({ _whosees }) => Object.keys(_whosees.translations)).length
  return { count: feed.items.length, translated, translations }
}

/** The zip of a build such as `chrome-mv3`, whole and without its languages: words of the interface, texts of the feed. */
const weighZip = (output: string, name: string, builds: string[]): Weight[] => {
  const bytes = readFileSync(join(output, name)).length
  const build = builds.find((one) => name.endsWith(`-${one.replace('-mv3', '')}.zip`))
  const languages = build ? languagesOf(output, build) : []
  const { count, translated, translations } = build ? weighFeed(output, build) : noFeed
  const ofLanguages = languages.reduce((sum, path) => sum + gzipBytes(path), translations)
  const { whole, withoutLanguages } = zipLimits(count, translated)
  return [
    { build: name, what: 'zip', bytes, maxBytes: whole },
    { build: name, what: 'zip without languages', bytes: bytes - ofLanguages, maxBytes: withoutLanguages },
  ]
}

/** Weighs every build and every zip in a folder of outputs. Throws a sentence where there is none. */
export const weigh = (output: string): Weight[] => {
  const names = existsSync(output) ? readdirSync(output).sort() : []
  const builds = names.filter((name) => name.endsWith('-mv3'))
  if (builds.length === 0) throw new Error('There is nothing to weigh; run `npm run build` first.')
  // Beside them lie the sources, and the files for Safari, which nobody downloads.
  const zips = names.filter((name) => builds.some((build) => name.endsWith(`-${build.replace('-mv3', '')}.zip`)))
  return [
    ...builds.flatMap((build) => [...weighBuild(output, build), ...weighLanguages(output, build)]),
    ...zips.flatMap((zip) => weighZip(output, zip, builds)),
  ]
}

export const inKib = (bytes: number): string => `${(bytes / kibibyte).toFixed(1)} KB`
