// `npm run release:check [-- --no-feed --tag TAG]`: refuses packages that nobody could make again, those that would go out
// without a feed by accident, and those of another version than the tag names. With --tell, at the end of `npm run zip`,
// it only says what there is.
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { run } from './feed/run.ts'
import { findPackages } from './pack/find-packages.ts'
import { outputFolder } from './pack/output-folder.ts'
import { findTagObstacles } from './release/find-tag-obstacles.ts'
import { describeFeed, findObstacles } from './release/judge.ts'
import { readPackageFeed } from './release/package-feed.ts'
import { describeOrigin, findOriginObstacles, readPackageOrigin } from './release/package-origin.ts'

const usage = 'npm run release:check [-- --no-feed --tag TAG --tell --out DIR]'

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'))

const browsers = ['chrome', 'firefox', 'safari']

/** Packages of which the same is to be said share one line. */
const group = (said: { name: string; text: string }[]): string[] =>
  [...new Set(said.map(({ text }) => text))].map((text) => {
    const names = said.filter((one) => one.text === text).map(({ name }) => name)
    return `${names.join(', ')}: ${text}`
  })

const defaults = { out: outputFolder(), feed: null, tag: '', tell: false } as const

await run(usage, defaults, async ({ out, feed: wantsFeed, tag, tell }) => {
  const packages = findPackages(out, version, browsers).map((path) => ({
    name: basename(path),
    feed: readPackageFeed(path),
    origin: readPackageOrigin(path),
  }))
  const told = [
    ...group(packages.map(({ name, origin }) => ({ name, text: describeOrigin(origin) }))),
    ...group(packages.map(({ name, feed }) => ({ name, text: describeFeed(feed) }))),
  ]
  for (const line of told) console.log(line)
  if (tell) return 0
  const obstacles = packages.flatMap(({ name, feed, origin }) =>
    [...findOriginObstacles(origin), ...findObstacles(feed, { noFeed: wantsFeed === false, now: Date.now() })].map(
      (text) => ({ name, text }),
    ),
  )
  const lines = [...findTagObstacles(tag, version), ...group(obstacles)]
  for (const line of lines) console.error(line)
  return lines.length > 0 ? 1 : 0
})
