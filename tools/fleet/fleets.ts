import { dayMs, hourMs } from '../../core/time/durations.ts'
import { normal } from './random.ts'

/** When a browser runs, in ms, in order and apart from each other. */
export type Session = { start: number; end: number }

export type Fleet = { name: string; sessions: (until: number, random: () => number) => Session[] }

/** Where people are, in hours from UTC: an assumption, narrower than the world so as not to flatter the peaks. */
const zones = [
  { offset: -8, share: 0.13 },
  { offset: -7, share: 0.05 },
  { offset: -6, share: 0.2 },
  { offset: -5, share: 0.27 },
  { offset: 0, share: 0.1 },
  { offset: 1, share: 0.2 },
  { offset: 2, share: 0.05 },
]

const pickZone = (random: () => number): number => {
  const place = random()
  const upTo = (index: number) => zones.slice(0, index + 1).reduce((sum, { share }) => sum + share, 0)
  return zones.find((_, index) => place < upTo(index))?.offset ?? 0
}

/** Installed at some time in the first hours, and running ever since. */
const alwaysOn = (until: number, random: () => number): Session[] => [{ start: random() * 7 * hourMs, end: until }]

/** A browser that is opened at about the same time every day, 9:30 give or take three hours, for 2 to 12 hours. */
const byDay = (until: number, random: () => number): Session[] => {
  const opened = normal(random, 9.5, 3) - pickZone(random)
  const open = 2 + 10 * random()
  const days = Array.from({ length: Math.ceil(until / dayMs) + 1 }, (_, day) => {
    const start = (day - 1) * dayMs + normal(random, opened, 0.5) * hourMs
    return { start: Math.max(0, start), end: Math.min(until, start + open * hourMs) }
  })
  return days.filter(({ start, end }) => start < end)
}

export const fleets: Fleet[] = [
  { name: 'Browsers that always run', sessions: alwaysOn },
  {
    name: 'Seven of ten browsers open by day, mostly in American and European time zones',
    sessions: (until, random) => (random() < 0.7 ? byDay(until, random) : alwaysOn(until, random)),
  },
]
