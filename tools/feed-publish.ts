import { writeForEverybody } from './feed/for-everybody.ts'
import { publish } from './feed/publish.ts'
import { run, wholeNumber } from './feed/run.ts'
import { siteBeside } from './site/site-beside.ts'

const usage =
  'npm run feed:publish [-- --source DIR --out DIR --days N --renew --or-renew --[no-]shrinks --first --offline --dry-run --no-site]'

const defaults = {
  source: 'feed',
  out: '.output/published',
  days: '14',
  renew: false,
  'or-renew': false,
  shrinks: null,
  first: false,
  offline: false,
  'dry-run': false,
  site: null,
} as const

await run(usage, defaults, async ({ source, out, days, renew, shrinks, first, offline, site, ...given }) => {
  writeForEverybody()
  const dryRun = given['dry-run']
  await publish({
    source,
    out,
    key: process.env.WHOSEES_SIGNING_KEY,
    now: new Date(),
    days: wholeNumber('days', days, 1, 365),
    renew,
    orRenew: given['or-renew'],
    shrinks,
    first,
    offline,
    dryRun,
    makeBeside: site === false || dryRun ? null : await siteBeside(source, out, console.log),
    say: console.log,
  })
  return 0
})
