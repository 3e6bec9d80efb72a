// `npm run bench`: what the extension costs, measured in real browsers, beside what it may cost. With names of parts, such
// as `npm run bench -- popup notice`, only those; `npm run bench -- swipes --minutes 5` swipes for five minutes in each
// state, instead of one.
import { availableParallelism, loadavg } from 'node:os'
import { type BrowserName, browserNames, type Driven, type LaunchOptions } from '../tools/browser/driven.ts'
import { withBrowser } from '../tools/browser/with-browser.ts'
import { inKib, weigh } from '../tools/budgets.ts'
import { buildExtension } from '../tools/build-extension.ts'
import { oneOf, run, wholeNumber } from '../tools/feed/run.ts'
import { outputFolder } from '../tools/pack/output-folder.ts'
import { measureCounting } from './counting.ts'
import { timeDetection } from './detection.ts'
import { measureFallingAsleep } from './falling-asleep.ts'
import { timeNotice } from './notice-timing.ts'
import { watchOtherSites } from './other-sites.ts'
import { timePopup } from './popup-timing.ts'
import { measureSwipes } from './swipes.ts'
import { type Figure, inMs, print, provesNothing } from './table.ts'
import { timeUnchangedCheck } from './unchanged-check.ts'

const output = outputFolder()

type Measure = (driven: Driven, where: string) => Promise<Figure[]>

const countWork: Measure = async (driven, where) => {
  const { scripts, wakeUps, control } = await watchOtherSites(driven)
  const detection = await timeDetection(driven)
  return [
    { where, what: 'other sites: scripts put in', is: scripts, limit: 0 },
    { where, what: 'other sites: background woken', is: wakeUps, limit: 0 },
    { where, what: 'tiktok.com, to prove the two: scripts', is: control.scripts, atLeast: 1 },
    { where, what: 'tiktok.com, to prove the two: woken', is: control.wakeUps, atLeast: 1 },
    { where, what: 'detection script, median', is: detection, limit: 1, unit: inMs },
  ]
}

const timeNotices: Measure = async (driven, where) => {
  const awake = await timeNotice(driven, 25, 'awake')
  const asleep = await timeNotice(driven, 10, 'asleep')
  return [
    { where, what: 'DOMContentLoaded to notice painted, median', is: awake.medianMs, limit: 70, unit: inMs },
    { where, what: '  the same, 9 of 10 loads within', is: awake.ninetiethMs, unit: inMs },
    { where, what: '  the same, background asleep, median', is: asleep.medianMs, limit: 100, unit: inMs },
    { where, what: '  to prove it: starts of the background in 10 loads', is: asleep.starts, atLeast: 10 },
    { where, what: 'layout shift, most of all loads', is: awake.shift, limit: 0 },
  ]
}

type RunOptions = Pick<LaunchOptions, 'probe' | 'unwatchedBackground'>

const measureBy = (name: BrowserName, extension: string, options: RunOptions, measure: Measure): Promise<Figure[]> =>
  withBrowser(name, { extension, motion: true, ...options }, (driven) =>
    measure(driven, `${name} ${driven.version.replace(/^.*\//, '')}`),
  )

const timeCheck = async (name: BrowserName, extension: string): Promise<Figure[]> => {
  const what = 'check that finds nothing new, script, mean'
  // Firefox's protocol has no profiler.
  if (name === 'firefox') return [{ where: name, what, is: null, limit: 4, unit: inMs }]
  const { ms, proofMs } = await timeUnchangedCheck(extension)
  return [
    { where: name, what, is: ms, limit: 4, unit: inMs },
    { where: name, what: '  to prove it: 20 ms of script', is: proofMs, atLeast: 18, unit: inMs },
  ]
}

// Timed without the tests' own extension, which takes its share of every page.
const alone = { probe: false }

/** `minutes` is how long to swipe. */
type Part = (name: BrowserName, extension: string, minutes: number) => Promise<Figure[]>

const parts: Record<string, Part> = {
  work: (name, extension) => measureBy(name, extension, {}, countWork),
  notice: (name, extension) => measureBy(name, extension, alone, timeNotices),
  swipes: (name, extension, minutes) =>
    measureBy(name, extension, alone, (driven, where) => measureSwipes(driven, where, minutes)),
  sleep: (name, extension) => measureBy(name, extension, { ...alone, unwatchedBackground: true }, measureFallingAsleep),
  counting: (name, extension) => measureBy(name, extension, alone, measureCounting),
  popup: timePopup,
  check: timeCheck,
}

const measureIn = async (name: BrowserName, wanted: string[], minutes: number): Promise<Figure[]> => {
  const extension = await buildExtension(name)
  const figures: Figure[] = []
  for (const [part, measure] of Object.entries(parts))
    if (wanted.length === 0 || wanted.includes(part)) figures.push(...(await measure(name, extension, minutes)))
  return figures
}

const called = { usage: 'npm run bench [-- PARTS --minutes N]', words: Number.POSITIVE_INFINITY }

await run(called, { minutes: '1' }, async ({ minutes: text, positionals: wanted }) => {
  for (const part of wanted) oneOf(part, part, Object.keys(parts))
  const minutes = wholeNumber('minutes', text, 1, 1440)
  const figures: Figure[] = []
  for (const name of browserNames) figures.push(...(await measureIn(name, wanted, minutes)))
  const weights = weigh(output).map(({ build, what, bytes, maxBytes }) => ({
    where: build,
    what: what.startsWith('zip') ? what : `${what}, gzip`,
    is: bytes,
    limit: maxBytes,
    unit: inKib,
  }))
  print([...weights, ...figures])
  const failed = figures.filter(provesNothing)
  if (failed.length > 0)
    throw new Error(`${failed.length} controls counted too little, so what they are to prove is not proven.`)
  const [load = 0] = loadavg()
  console.log(
    `Times are of this machine: ${availableParallelism()} cores, of which ${load.toFixed(1)} were busy in the last minute.`,
  )
  return 0
})
