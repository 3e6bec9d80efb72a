import { gzipSync } from 'node:zlib'
import { buildFeed } from './feed/build-feed.ts'
import { nextPointer } from './feed/next-pointer.ts'
import type { EditorialSource } from './feed/read-source.ts'
import { readOrReport, run, wholeNumber } from './feed/run.ts'
import { formatPointer, signPointer } from './feed/sign-pointer.ts'
import { generateSigningKey } from './feed/signing-key.ts'
import { fleets } from './fleet/fleets.ts'
import { formatLoads, isCalm, maxPeakToMean } from './fleet/report.ts'
import { type AnswerBytes, loadOf, scenarioNames } from './fleet/scenarios.ts'

const usage = 'npm run simulate:fleet [-- --source DIR --clients N]'

/** Bytes of the headers that static hosts send with an answer. */
const headerBytes = 400

/** The sizes, as a host sends them, of the real feed and of a pointer to it, signed by a throw-away key. */
const measureAnswers = async (source: EditorialSource): Promise<AnswerBytes> => {
  const { bytes, file } = await buildFeed(source)
  const of = {
    channelName: source.feed.channel,
    file,
    earlier: [],
    floor: 1,
    shrinks: false,
    now: new Date(0),
    days: 14,
  }
  const pointer = formatPointer(await signPointer(nextPointer(of), await generateSigningKey()))
  const both = 2 * headerBytes + pointer.length + gzipSync(bytes).length
  return { failed: 0, pointer: headerBytes, both }
}

await run(usage, { source: 'feed', clients: '100000' }, async ({ source: dir, clients }) => {
  const sample = wholeNumber('clients', clients, 1000, 10_000_000)
  const source = await readOrReport(dir)
  if (!source) return 1
  const bytes = await measureAnswers(source)
  console.log(`${sample} clients, simulated by the schedule that ships (core/feed/schedule.ts) and scaled up.`)
  console.log('Each cell: mean and peak requests per second, and peak bytes per second, in the busiest five minutes.')
  console.log(`An unchanged check is ${bytes.pointer} bytes, a new feed ${bytes.both} (gzip); TLS comes on top.`)
  console.log(
    "Means are of an ordinary day; a new feed's bytes are compared with their own mean until nine in ten have it.",
  )
  let calm = true
  for (const fleet of fleets) {
    console.log(`\n${fleet.name} …`)
    const loads = scenarioNames.map((name): [string, ReturnType<typeof loadOf>] => [
      name,
      loadOf(fleet, name, bytes, sample),
    ])
    for (const line of formatLoads(loads)) console.log(line)
    calm &&= loads.every(([, load]) => isCalm(load))
  }
  if (!calm) console.error(`\nA peak is above ${maxPeakToMean} times the mean: the rows that begin with "!".`)
  return calm ? 0 : 1
})
