import { publish } from './feed/publish.ts'
import { run, wholeNumber } from './feed/run.ts'

const usage = 'npm run feed:publish [-- --source DIR --out DIR --days N --renew --[no-]shrinks --dry-run]'

const defaults = {
  source: 'feed',
  out: '.output/published',
  days: '14',
  renew: false,
  shrinks: null,
  'dry-run': false,
} as const

await run(usage, defaults, async ({ source, out, days, renew, shrinks, 'dry-run': dryRun }) => {
  await publish({
    source,
    out,
    key: process.env.WHOSEES_SIGNING_KEY,
    now: new Date(),
    days: wholeNumber('days', days, 1, 365),
    renew,
    shrinks,
    dryRun,
    say: console.log,
  })
  return 0
})
