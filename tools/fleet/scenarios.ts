import { dayMs, hourMs, minuteMs } from '../../core/time/durations.ts'
import { type Events, type FleetRequest, runClient } from './client.ts'
import type { Fleet } from './fleets.ts'
import { randomFrom } from './random.ts'

/** Bytes of the host's answers, headers included. */
export type AnswerBytes = Record<FleetRequest, number>

/** Of one client. `peak` and `mean` are per second; `whileDown` is what a host that is down cannot answer. */
export type Load = {
  mean: number
  peak: number
  whileDown: number
  meanBytes: number
  peakBytes: number
  /** Until nine in ten clients have a new feed; null if none is published. */
  hours: number | null
}

const binMs = 5 * minuteMs
const until = 120 * hourMs
/** By then nothing shows how the fleet began. */
const settled = 48 * hourMs

type Series = Record<FleetRequest, Float64Array>

const runFleet = (fleet: Fleet, events: Events, clients: number): Series => {
  const bins = () => new Float64Array(until / binMs)
  const series: Series = { failed: bins(), pointer: bins(), both: bins() }
  const random = randomFrom(20_261_122)
  for (let client = 0; client < clients; client++)
    runClient(fleet.sessions(until, random), events, random, (at, request) => {
      const bin = Math.floor(at / binMs)
      series[request][bin] = (series[request][bin] ?? 0) + 1
    })
  return series
}

const slice = (values: number[], from: number, to: number) =>
  values.slice(Math.floor(from / binMs), Math.floor(to / binMs))
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const peak = (values: number[]) => values.reduce((highest, value) => Math.max(highest, value), 0)

const quiet: Events = {
  outage: { from: 0, to: 0 },
  publishedAt: Number.POSITIVE_INFINITY,
  update: { from: Number.NEGATIVE_INFINITY, to: Number.NEGATIVE_INFINITY },
}

/** How long it takes until nine in ten of the clients that ask have the new feed. */
const spreadOf = (both: Float64Array, from: number): number => {
  const total = both.reduce((sum, value) => sum + value, 0)
  let [reached, bin] = [0, 0]
  while (reached < 0.9 * total) reached += both[bin++] ?? 0
  return bin * binMs - from
}

type Scenario = { events: Events; from: number }

/** Per client and second. Peaks are compared with an ordinary day's means; those of a new feed's bytes with its own mean. */
const measure = (fleet: Fleet, { events, from }: Scenario, bytes: AnswerBytes, clients: number): Load => {
  const { failed, pointer, both } = runFleet(fleet, events, clients)
  const perSecond = 1000 / binMs / clients
  const rate = Array.from(pointer, (count, bin) => (count + 2 * (both[bin] ?? 0)) * perSecond)
  const sent = Array.from(pointer, (count, bin) => (count * bytes.pointer + (both[bin] ?? 0) * bytes.both) * perSecond)
  const hours = events.publishedAt < until ? spreadOf(both, from) / hourMs : null
  const day = { from: settled - dayMs, to: settled }
  return {
    mean: mean(slice(rate, day.from, day.to)),
    peak: peak(slice(rate, from, from + dayMs)),
    whileDown: peak(Array.from(failed, (count) => count * perSecond)),
    meanBytes: mean(hours === null ? slice(sent, day.from, day.to) : slice(sent, from, from + hours * hourMs)),
    peakBytes: peak(slice(sent, from, from + dayMs)),
    hours,
  }
}

/** When something happens: at each quarter of the day, since the busiest hour may follow any of them. */
const times = [0, 6, 12, 18].map((hour) => settled + dayMs + hour * hourMs)

const outageOf =
  (hours: number) =>
  (at: number): Scenario => ({
    events: { ...quiet, outage: { from: at - hours * hourMs, to: at } },
    from: at,
  })

const scenarios: { name: string; at: (time: number) => Scenario }[] = [
  { name: 'an ordinary day', at: (from) => ({ events: quiet, from }) },
  { name: 'after an outage of 1 hour', at: outageOf(1) },
  { name: 'after an outage of 6 hours', at: outageOf(6) },
  { name: 'after an outage of 24 hours', at: outageOf(24) },
  { name: 'a new feed', at: (from) => ({ events: { ...quiet, publishedAt: from }, from }) },
  // Browsers look for updates every few hours.
  {
    name: 'a new version of the extension',
    at: (from) => ({ events: { ...quiet, update: { from, to: from + 5 * hourMs } }, from }),
  },
]

export const scenarioNames = scenarios.map(({ name }) => name)

const ratioOf = (load: Load) => Math.max(load.peak / load.mean, load.peakBytes / load.meanBytes)

/** The load at the worst time of day for it. */
export const loadOf = (fleet: Fleet, name: string, bytes: AnswerBytes, clients: number): Load => {
  const scenario = scenarios.find((one) => one.name === name)
  if (!scenario) throw new Error(`There is no scenario ${name}.`)
  const loads = times.map((time) => measure(fleet, scenario.at(time), bytes, clients))
  return loads.reduce((worst, load) => (ratioOf(load) > ratioOf(worst) ? load : worst))
}
