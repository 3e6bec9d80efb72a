// What the extension may weigh, and what it does. Bytes as sent: compressed by gzip at its best, as the zip of a store is.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const kibibyte = 1024

export type Weight = { build: string; what: string; bytes: number; maxBytes: number }

const scripts: { what: string; anyOf: string[]; maxKib: number }[] = [
  { what: 'detection script', anyOf: ['content-scripts/tiktok.js'], maxKib: 2 },
  { what: 'notice script', anyOf: ['notice.js', 'content-scripts/notice.js'], maxKib: 15 },
  { what: 'popup scripts', anyOf: ['popup.html'], maxKib: 20 },
  { what: 'background script', anyOf: ['background.js'], maxKib: 25 },
]

/**
 * Languages come on top of what the extension weighs: each is a file of words that only those who use it read, so that
 * what bounds them is a limit of their own.
 */
const maxZipKib = 250
const maxLanguageKib = 9

const gzipBytes = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length

/** The scripts that a page loads before it can show anything: named in it, preloaded by it, or imported by these. */
export const scriptsOf = (build: string, page: string): string[] => {
  const html = readFileSync(join(build, page), 'utf8')
  const found = new Set([...html.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].map(([, path]) => path as string))
  for (const path of found) {
    const code = readFileSync(join(build, path), 'utf8')
    const folder = path.slice(0, path.lastIndexOf('/') + 1)
    // A Set that grows is walked to its new end, so that imports of imports are found too.
    for (const [, name] of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) found.add(folder + name)
  }
  return [...found]
}

const bytesOf = (build: string, path: string): number =>
  path.endsWith('.html')
    ? scriptsOf(build, path).reduce((sum, script) => sum + gzipBytes(join(build, script)), 0)
    : gzipBytes(join(build, path))

const weighBuild = (output: string, build: string): Weight[] =>
  scripts.map(({ what, anyOf, maxKib }) => {
    const path = anyOf.find((name) => existsSync(join(output, build, name)))
    if (!path) throw new Error(`${build} has no ${what}: none of ${anyOf.join(', ')} was built.`)
    return { build, what, bytes: bytesOf(join(output, build), path), maxBytes: maxKib * kibibyte }
  })

const languagesOf = (output: string, build: string): string[] => {
  const folder = join(output, build, 'locales')
  const names = existsSync(folder) ? readdirSync(folder) : []
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

/** What the translations within the bundled feed add to it. */
const translationsInFeed = (output: string, build: string): number => {
  const folder = join(output, build, 'feed')
  const file = existsSync(folder) ? readdirSync(folder).find((name) => /^feed-.*\.json$/.test(name)) : undefined
  if (!file) return 0
  const text = readFileSync(join(folder, file), 'utf8')
  const untranslated = JSON.stringify(JSON.parse(text), (key, value) => (key === 'translations' ? undefined : value))
  return gzipSync(text, { level: 9 }).length - gzipSync(untranslated, { level: 9 }).length
}

/** The zip of a build such as `chrome-mv3`, whole and without its languages: words of the interface, texts of the feed. */
const weighZip = (output: string, name: string, builds: string[]): Weight[] => {
  const bytes = readFileSync(join(output, name)).length
  const build = builds.find((one) => name.endsWith(`-${one.replace('-mv3', '')}.zip`))
  const languages = build ? languagesOf(output, build) : []
  const ofFeed = build ? translationsInFeed(output, build) : 0
  const ofLanguages = languages.reduce((sum, path) => sum + gzipBytes(path), ofFeed)
  const maxBytes = (maxZipKib + languages.length * maxLanguageKib) * kibibyte
  return [
    { build: name, what: 'zip', bytes, maxBytes },
    { build: name, what: 'zip without languages', bytes: bytes - ofLanguages, maxBytes: maxZipKib * kibibyte },
  ]
}

/** Weighs every build and every zip in a folder of outputs. Throws a sentence where there is none. */
export const weigh = (output: string): Weight[] => {
  const names = existsSync(output) ? readdirSync(output).sort() : []
  const builds = names.filter((name) => name.endsWith('-mv3'))
  if (builds.length === 0) throw new Error('There is nothing to weigh; run `npm run build` first.')
  const zips = names.filter((name) => name.endsWith('.zip'))
  return [
    ...builds.flatMap((build) => [...weighBuild(output, build), ...weighLanguages(output, build)]),
    ...zips.flatMap((zip) => weighZip(output, zip, builds)),
  ]
}

export const inKib = (bytes: number): string => `${(bytes / kibibyte).toFixed(1)} KB`
