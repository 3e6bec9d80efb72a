// `npm run permissions [-- --record]`: fails when a package asks for more than that of the last release did, unless the
// change log says so. With --record, once a release is out, it writes down what that one asks for.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { replaceFile } from './feed/replace-file.ts'
import { run } from './feed/run.ts'
import { outputFolder } from './pack/output-folder.ts'
import { readJson } from './pack/read-json.ts'
import { asksOf } from './permissions/asks-of.ts'
import { findGrowth, isAnnounced } from './permissions/find-growth.ts'

const asksSchema = v.object({ asks: v.array(v.string()), spares: v.array(v.string()) })
const askedSchema = v.object({ version: v.string(), chrome: asksSchema, firefox: asksSchema })

const root = join(import.meta.dirname, '..')
const usage = 'npm run permissions [-- --record --out DIR --last FILE --log FILE]'
const defaults = {
  out: outputFolder(),
  last: join(root, 'store/asked.json'),
  log: join(root, 'CHANGELOG.md'),
  record: false,
} as const

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** Throws a sentence where a build is of another version: what that one asks for would be taken for this one's. */
const readManifest = (path: string) => {
  const manifest = readJson(path, v.record(v.string(), v.unknown()), 'npm run zip makes the packages first.')
  const { version: built = version } = manifest
  if (built === version) return manifest
  throw new Error(
    `${path} is of version ${built}, and package.json has ${version}: npm run zip makes the packages first.`,
  )
}

const browsers = ['chrome', 'firefox'] as const

await run(usage, defaults, async ({ out, last, log, record }) => {
  const [chrome, firefox] = browsers.map((name) => asksOf(readManifest(join(out, `${name}-mv3/manifest.json`))))
  const now = { chrome, firefox } as Omit<v.InferOutput<typeof askedSchema>, 'version'>
  if (record) {
    await replaceFile(last, `${JSON.stringify({ version, ...now }, null, 2)}\n`)
    return 0
  }
  const before = readJson(last, askedSchema, 'take it from the repository, where the last release has put it.')
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
