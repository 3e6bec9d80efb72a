// `npm run bench:findings`: how the findings page keeps up with the feed of today, and with the largest feed allowed.
import { availableParallelism, loadavg } from 'node:os'
import { maxFindings } from '../core/feed/limits.ts'
import type { Driven } from '../tools/browser/driven.ts'
import { withBrowser } from '../tools/browser/with-browser.ts'
import { buildExtension } from '../tools/build-extension.ts'
import { readSource } from '../tools/feed/read-source.ts'
import { run } from '../tools/feed/run.ts'
import { manyFindings, sizeOf } from './findings-feed.ts'
import { type FindingsTiming, slowedMs, timeFindings, useFeed } from './findings-timing.ts'
import { type Figure, inMs, print, provesNothing } from './table.ts'

const rounds = 5

// Whatever else the machine is doing only adds to a time, so the shortest is nearest to what the page itself takes.
const bestOf = async (driven: Driven): Promise<FindingsTiming> => {
  const timings: FindingsTiming[] = []
  for (let round = 0; round < rounds; round += 1) timings.push(await timeFindings(driven))
  const least = (name: keyof FindingsTiming) => Math.min(...timings.map((timing) => timing[name]))
  const [first] = timings
  if (!first) throw new Error('Nothing was measured.')
  return Object.fromEntries(
    Object.keys(first).map((name) => [name, least(name as keyof FindingsTiming)]),
  ) as FindingsTiming
}

const figuresOf = (where: string, timing: FindingsTiming): Figure[] => [
  { where, what: 'first picture of the list', is: timing.firstPaintMs, limit: 400, unit: inMs },
  { where, what: 'a filter, click to picture', is: timing.filterMs, limit: 40, unit: inMs },
  { where, what: 'a letter in the search, key to picture', is: timing.searchMs, limit: 50, unit: inMs },
  { where, what: 'scrolling: tasks longer than 50 ms', is: timing.scrollLongTasks, limit: 0 },
  { where, what: '  the longest task, if longer than 50 ms', is: timing.scrollLongestMs, unit: inMs },
]

/** What a page that is slow on purpose takes longer: most at least of what its thread is kept busy for. */
const controlsOf = (where: string, timing: FindingsTiming, slowed: FindingsTiming): Figure[] => {
  const { atStart, atInput } = slowedMs
  const more = (part: string, name: keyof FindingsTiming, busyMs: number): Figure => ({
    where,
    what: `  to prove it: ${part}, ${busyMs} ms of script more`,
    is: slowed[name] - timing[name],
    atLeast: 0.8 * busyMs,
    unit: inMs,
  })
  return [
    more('first picture', 'firstPaintMs', atStart),
    more('a filter', 'filterMs', atInput),
    more('a letter', 'searchMs', atInput),
    {
      where,
      what: `  to prove it: scrolling, ${atInput} ms of script, longest task`,
      is: slowed.scrollLongestMs,
      atLeast: atInput,
      unit: inMs,
    },
  ]
}

await run('npm run bench:findings', {}, async () => {
  const reading = await readSource('feed')
  if (!reading.ok) throw new Error('The feed has defects; `npm run feed:check` names them.')
  const { feed } = reading.source
  const many = manyFindings(feed, maxFindings)
  const options = { extension: await buildExtension('chromium'), motion: true, probe: false }
  await withBrowser('chromium', options, async (driven) => {
    const figures = figuresOf(`${feed.findings.length} findings`, await bestOf(driven))
    await useFeed(driven, many)
    const most = await bestOf(driven)
    figures.push(...figuresOf(`${maxFindings} findings`, most))
    figures.push(...controlsOf(`${maxFindings} findings`, most, await timeFindings(driven, true)))
    print(figures)
    const [load = 0] = loadavg()
    console.log(
      `${driven.version}; the least of ${rounds} rounds. ${maxFindings} findings: ${sizeOf(many)}. Times are of this ` +
        `machine: ${availableParallelism()} cores, of which ${load.toFixed(1)} were busy in the last minute.`,
    )
    if (figures.some(provesNothing)) throw new Error('A control counted too little, so the rest is not proven.')
  })
  return 0
})
