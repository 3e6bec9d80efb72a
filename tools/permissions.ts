// `npm run permissions [-- --record]`: fails when a package asks for more than that of the last release did, unless the
// change log says so. With --record, once a release is out, it writes down what that one asks for.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './feed/run.ts'
import { outputFolder } from './pack/output-folder.ts'
import { asksOf, type ManifestAsks } from './permissions/asks-of.ts'
import { findGrowth, isAnnounced } from './permissions/find-growth.ts'

type AskedRecord = { version: string; chrome: ManifestAsks; firefox: ManifestAsks }

const root = join(import.meta.dirname, '..')
const usage = 'npm run permissions [-- --record --out DIR --last FILE --log FILE]'
const defaults = {
  out: outputFolder(),
  last: join(root, 'store/asked.json'),
  log: join(root, 'CHANGELOG.md'),
  record: false,
} as const

const readJson = (path: string) => {
  if (!existsSync(path)) throw new Error(`There is no ${path}: npm run zip makes the packages first.`)
  return JSON.parse(readFileSync(path, 'utf8'))
}

const browsers = ['chrome', 'firefox'] as const

await run(usage, defaults, async ({ out, last, log, record }) => {
  const [chrome, firefox] = browsers.map((name) => asksOf(readJson(join(out, `${name}-mv3/manifest.json`))))
  const now = { chrome, firefox } as Omit<AskedRecord, 'version'>
  if (record) {
    const { version } = readJson(join(root, 'package.json'))
    writeFileSync(last, `${JSON.stringify({ version, ...now }, null, 2)}\n`)
    return 0
  }
  const before: AskedRecord = readJson(last)
  const changeLog = readFileSync(log, 'utf8')
  const growth = browsers.flatMap((name) => findGrowth(before[name], now[name]).map((line) => ({ name, line })))
  const secret = growth.filter(({ line }) => !isAnnounced(line, changeLog))
  for (const { name, line } of secret)
    console.error(
      `The package for ${name} goes beyond that of ${before.version} (${line}): take it back, or tell users why in the newest section of CHANGELOG.md, with its name as code.`,
    )
  if (secret.length === 0)
    console.log(
      growth.length === 0
        ? `The packages ask for nothing that those of ${before.version} did not.`
        : `What the packages ask for beyond those of ${before.version} is in the change log: ${growth.map(({ line }) => line).join(', ')}`,
    )
  return secret.length === 0 ? 0 : 1
})
