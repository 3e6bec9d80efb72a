import { cosign } from './feed/cosign.ts'
import { writeForEverybody } from './feed/for-everybody.ts'
import { run } from './feed/run.ts'
import { siteBeside } from './site/site-beside.ts'

const usage = 'npm run feed:cosign [-- --source DIR --out DIR --dry-run --anyway --in-force --offline --no-site]'

const defaults = {
  source: 'feed',
  out: '.output/published',
  anyway: false,
  'dry-run': false,
  'in-force': false,
  offline: false,
  site: null,
} as const

await run(usage, defaults, async ({ source, out, anyway, offline, site, ...given }) => {
  writeForEverybody()
  const dryRun = given['dry-run']
  await cosign({
    source,
    out,
    key: process.env.WHOSEES_SIGNING_KEY,
    now: new Date(),
    anyway,
    inForce: given['in-force'],
    offline,
    dryRun,
    makeBeside: site === false || dryRun ? null : await siteBeside(source, out, console.log),
    say: console.log,
  })
  return 0
})
