// `npm run bench`: what the extension costs, measured in the browsers themselves, beside what it may cost.
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { type BrowserName, browserNames, type Driven } from '../tools/browser/driven.ts'
import { withBrowser } from '../tools/browser/with-browser.ts'
import { inKib, weigh } from '../tools/budgets.ts'
import { buildExtension } from '../tools/build-extension.ts'
import { timeDetection } from './detection.ts'
import { timeNotice } from './notice-timing.ts'
import { watchOtherSites } from './other-sites.ts'
import { timePopup } from './popup-timing.ts'
import { type Figure, inMs, print } from './table.ts'
import { timeUnchangedCheck } from './unchanged-check.ts'

const output = join(import.meta.dirname, '../.output')

type Measure = (driven: Driven, where: string) => Promise<Figure[]>

const countWork: Measure = async (driven, where) => {
  const { scripts, wakeUps, control } = await watchOtherSites(driven)
  const detection = await timeDetection(driven)
  return [
    { where, what: 'other sites: scripts put in', is: scripts, limit: 0 },
    { where, what: 'other sites: background woken', is: wakeUps, limit: 0 },
    { where, what: 'tiktok.com, to prove the two: scripts', is: control.scripts },
    { where, what: 'tiktok.com, to prove the two: woken', is: control.wakeUps },
    { where, what: 'detection script, median', is: detection, limit: 1, unit: inMs },
  ]
}

const timeScreens: Measure = async (driven, where) => {
  const awake = await timeNotice(driven, 25, 'awake')
  const asleep = await timeNotice(driven, 10, 'asleep')
  const popup = await timePopup(driven, 10)
  return [
    { where, what: 'DOMContentLoaded to notice painted, median', is: awake.medianMs, limit: 100, unit: inMs },
    { where, what: '  the same, 9 of 10 loads within', is: awake.ninetiethMs, unit: inMs },
    { where, what: '  the same, background asleep, median', is: asleep.medianMs, unit: inMs },
    { where, what: 'layout shift, most of all loads', is: awake.shift, limit: 0 },
    { where, what: 'popup painted after opening, median', is: popup, limit: 100, unit: inMs },
  ]
}

const run = (name: BrowserName, extension: string, probe: boolean, measure: Measure): Promise<Figure[]> =>
  withBrowser(name, { extension, motion: true, probe }, (driven) =>
    measure(driven, `${name} ${driven.version.replace(/^.*\//, '')}`),
  )

// What is timed runs without the tests' own extension, which would take its share of every page.
const measureIn = async (name: BrowserName): Promise<Figure[]> => {
  const extension = buildExtension(name)
  const figures = [
    ...(await run(name, extension, true, countWork)),
    ...(await run(name, extension, false, timeScreens)),
  ]
  // Firefox's protocol has no profiler.
  const check = name === 'firefox' ? null : await timeUnchangedCheck(extension)
  return [
    ...figures,
    { where: name, what: 'check that finds nothing new, script, median', is: check, limit: 5, unit: inMs },
  ]
}

const main = async (): Promise<void> => {
  const figures: Figure[] = []
  for (const name of browserNames) figures.push(...(await measureIn(name)))
  const weights = weigh(output).map(({ build, what, bytes, maxBytes }) => ({
    where: build,
    what: what.startsWith('zip') ? what : `${what}, gzip`,
    is: bytes,
    limit: maxBytes,
    unit: inKib,
  }))
  print([...weights, ...figures])
  const [load = 0] = loadavg()
  console.log(
    `Times are of this machine: ${availableParallelism()} cores, of which ${load.toFixed(1)} were busy in the last minute.`,
  )
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
