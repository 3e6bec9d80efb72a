// `npm run bench:feed`: what it costs to verify, parse and accept a feed, by the number of its findings, and what a check
// that finds nothing new costs. In Node, not in a browser: it is the same code, on the same engine as Chromium's.
import { type Acceptance, accept, type Offer } from '../core/feed/accept.ts'
import { run } from '../tools/feed/run.ts'
import { makeSyntheticOffer } from './synthetic-offer.ts'
import { type Figure, inMs, print } from './table.ts'

const now = Date.parse('2026-11-23T00:00:00Z')

const timed = async (run: () => Promise<Acceptance>, times: number) => {
  const durations: number[] = []
  for (let time = 0; time < times; time++) {
    const start = performance.now()
    const result = await run()
    durations.push(performance.now() - start)
    if (result.outcome === 'rejected') throw new Error(`The synthetic feed was rejected: ${result.error.message}`)
  }
  // The fastest: whatever else the machine is doing can only make a run slower.
  return Math.min(...durations)
}

/** Bytes still in use once the feed is accepted and held as the background holds it. */
const retained = async (offer: Offer): Promise<number> => {
  if (!globalThis.gc) throw new Error('Run it as `npm run bench:feed`: memory is measured with node --expose-gc.')
  await globalThis.gc({ type: 'major', execution: 'async' })
  const before = process.memoryUsage().heapUsed
  const kept = await accept(offer)
  await globalThis.gc({ type: 'major', execution: 'async' })
  const after = process.memoryUsage().heapUsed
  return kept.outcome === 'accepted' ? after - before : Number.NaN
}

type Growth = { count: number; ms: number; bytes: number; memory: number }

const grow = async (counts: number[], wordsLength: number): Promise<Growth[]> => {
  const grown: Growth[] = []
  for (const count of counts) {
    const offer = await makeSyntheticOffer(count, wordsLength, now)
    await timed(() => accept(offer), 5)
    const ms = await timed(() => accept(offer), count > 500 ? 15 : 60)
    grown.push({ count, ms, bytes: offer.bytes, memory: await retained(offer) })
  }
  return grown
}

const inMicroseconds = (ms: number) => `${(ms * 1000).toFixed(1)} µs`
const inBytes = (bytes: number) => `${Math.round(bytes)} B`

/** Nearly flat: in the largest feed a finding may cost twice what it costs among 100; quadratic would be 50 times. */
const tolerance = 2

const figuresOf = (what: string, grown: Growth[]): Figure[] =>
  grown.flatMap(({ count, ms, bytes, memory }, index) => {
    const hundred = grown.find((one) => one.count === 100)
    const isLast = index === grown.length - 1 && hundred !== undefined
    const where = `${count} findings, ${what}`
    return [
      { where, what: 'file', is: bytes, unit: inBytes },
      { where, what: 'verify, parse and accept, fastest', is: ms, unit: inMs },
      {
        where,
        what: '  for each finding',
        is: ms / count,
        unit: inMicroseconds,
        ...(isLast ? { limit: (tolerance * hundred.ms) / hundred.count } : {}),
      },
      {
        where,
        what: '  memory kept for each finding',
        is: memory / count,
        unit: inBytes,
        ...(isLast ? { limit: (tolerance * hundred.memory) / hundred.count } : {}),
      },
    ]
  })

/** Clause 4.5: the pointer is verified, and says nothing new. */
const unchanged = async (): Promise<Figure[]> => {
  const offer = await makeSyntheticOffer(100, 1, now)
  const taken = await accept(offer)
  if (taken.outcome !== 'accepted') throw new Error('The synthetic feed was not accepted.')
  const { sequence, expires, file } = taken.pointer
  const inUse = { sequence, sha256: file.sha256, expires, isSigned: true, ids: [] }
  const believed = { highest: { sequence, sha256: file.sha256 }, inUse }
  const where = 'unchanged check'
  return [
    { where, what: 'body of latest.json, at most', is: offer.pointerBytes.length, limit: 1536, unit: inBytes },
    {
      where,
      what: 'script, fastest',
      is: await timed(() => accept({ ...offer, believed }), 200),
      limit: 5,
      unit: inMs,
    },
  ]
}

await run('npm run bench:feed', {}, async () => {
  const short = await grow([10, 100, 1000, 5000], 1)
  const long = await grow([10, 100, 550], 3200)
  print([...figuresOf('as short as can be', short), ...figuresOf('as long as ours', long), ...(await unchanged())])
  console.log(
    'Measured in Node. What an unchanged check moves over the wire is measured by tests/e2e/fault-matrix.test.ts.',
  )
  return 0
})
