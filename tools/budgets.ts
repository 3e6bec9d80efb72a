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

const maxZipKib = 250

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

const weighZip = (output: string, name: string): Weight => ({
  build: name,
  what: 'zip',
  bytes: readFileSync(join(output, name)).length,
  maxBytes: maxZipKib * kibibyte,
})

/** Weighs every build and every zip in a folder of outputs. Throws a sentence where there is none. */
export const weigh = (output: string): Weight[] => {
  const names = existsSync(output) ? readdirSync(output).sort() : []
  const builds = names.filter((name) => name.endsWith('-mv3'))
  if (builds.length === 0) throw new Error('There is nothing to weigh; run `npm run build` first.')
  const zips = names.filter((name) => name.endsWith('.zip'))
  return [...builds.flatMap((build) => weighBuild(output, build)), ...zips.map((zip) => weighZip(output, zip))]
}

export const inKib = (bytes: number): string => `${(bytes / kibibyte).toFixed(1)} KB`
