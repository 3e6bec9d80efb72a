// `npm run release:check [-- --no-feed --tag TAG]`: refuses packages that nobody could make again, those that would go out
// without a feed by accident or with a private key, those of another version than the tag names, and what is no whole set
// of one commit with its sums. With --tell, at the end of `npm run zip`, it only says what there is.
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { run } from './feed/run.ts'
import { findPackages } from './pack/find-packages.ts'
import { findPrivateKey } from './pack/find-private-key.ts'
import { outputFolder } from './pack/output-folder.ts'
import { readZip } from './pack/read-zip.ts'
import { findSumObstacles } from './release/find-sum-obstacles.ts'
import { findTagObstacles } from './release/find-tag-obstacles.ts'
import { describeFeed, findObstacles } from './release/judge.ts'
import { readPackageFeed } from './release/package-feed.ts'
import { describeOrigin, findMixture, findOriginObstacles, readPackageOrigin } from './release/package-origin.ts'

const usage = 'npm run release:check [-- --no-feed --tag TAG --tell --out DIR]'

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'))

const browsers = ['chrome', 'firefox', 'safari']

/** Packages of which the same is to be said share one line. */
const group = (said: { name: string; text: string }[]): string[] =>
  [...new Set(said.map(({ text }) => text))].map((text) => {
    const names = said.filter((one) => one.text === text).map(({ name }) => name)
    return `${names.join(', ')}: ${text}`
  })

/** The packages with the sources beside them, of which unpacked sources make no zip. */
const releasedIn = (packages: string[]): string[] => {
  const sources = packages.map((path) => path.replace(/-\w+\.zip$/, '-sources.zip'))
  return [...packages, ...new Set(sources.filter((path) => existsSync(path)))]
}

const findKeyObstacles = (path: string): string[] => {
  const key = findPrivateKey(Object.entries(readZip(path, 'npm run zip makes it again.')))
  return key === undefined
    ? []
    : [`It holds a private key (${key}), which whoever gets it could use: take that out, and run npm run zip again.`]
}

/** Of each file what keeps it from being released, and before that, what keeps all of them. */
const findAll = (out: string, packages: string[], noFeed: boolean): string[] => {
  const released = releasedIn(packages)
  const said = released.flatMap((path) => {
    const ofFeed = packages.includes(path) ? findObstacles(readPackageFeed(path), { noFeed, now: Date.now() }) : []
    return [...findOriginObstacles(readPackageOrigin(path)), ...findKeyObstacles(path), ...ofFeed].map((text) => ({
      name: basename(path),
      text,
    }))
  })
  return [...findMixture(released.map(readPackageOrigin)), ...findSumObstacles(out, released), ...group(said)]
}

const defaults = { out: outputFolder(), feed: null, tag: '', tell: false } as const

await run(usage, defaults, async ({ out, feed: wantsFeed, tag, tell }) => {
  const packages = findPackages(out, version, browsers)
  const named = packages.map((path) => ({ name: basename(path), path }))
  const told = [
    ...group(named.map(({ name, path }) => ({ name, text: describeOrigin(readPackageOrigin(path)) }))),
    ...group(named.map(({ name, path }) => ({ name, text: describeFeed(readPackageFeed(path)) }))),
  ]
  for (const line of told) console.log(line)
  if (tell) return 0
  const lines = [...findTagObstacles(tag, version), ...findAll(out, packages, wantsFeed === false)]
  for (const line of lines) console.error(line)
  return lines.length > 0 ? 1 : 0
})
