// How long scripts keep a thread busy, by the samples of Chromium's own profiler.
import type { CDPSession, Protocol } from 'puppeteer-core'
import { quantile } from './table.ts'

type Profile = Protocol.Profiler.Profile
type Call = Profile['nodes'][number]['callFrame']

const parentsIn = ({ nodes }: Profile) => {
  const parents = new Map<number, number>()
  for (const { id, children = [] } of nodes) for (const child of children) parents.set(child, id)
  return parents
}

/** The calls in whose stack one is that matches, by id: what it calls counts with it, the browser's own work too. */
const callsUnder = (profile: Profile, isWanted: (call: Call) => boolean): Set<number> => {
  const parents = parentsIn(profile)
  const calls = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]))
  const isUnder = (id: number | undefined): boolean => {
    const call = id === undefined ? undefined : calls.get(id)
    return call !== undefined && (isWanted(call) || isUnder(parents.get(id as number)))
  }
  return new Set([...calls.keys()].filter(isUnder))
}

/**
 * A sample stands for the time until the next one. On a machine that is busy with other things that may be long, and
 * the thread did not run meanwhile: then it stands for two ordinary ones.
 */
const timesOf = ({ timeDeltas = [] }: Profile): number[] => {
  const most = 2 * quantile(timeDeltas, 0.5)
  return timeDeltas.slice(1).map((delta) => Math.min(delta, most))
}

const notScript = new Set(['(idle)', '(program)', '(root)'])

/** For a worker, which has no other script than ours. */
export const isScript = ({ functionName }: Call): boolean => !notScript.has(functionName)

/** @returns in ms, how long calls that match kept the thread busy, with all that they called */
export const busyMs = (profile: Profile, isWanted: (call: Call) => boolean): number => {
  const counted = callsUnder(profile, isWanted)
  const times = timesOf(profile)
  return (profile.samples ?? []).reduce((sum, id, at) => sum + (counted.has(id) ? (times[at] ?? 0) : 0), 0) / 1000
}

/**
 * To look at a thread stops it. Every 50 µs makes the same work half as long again, every 200 µs no longer than it is, so
 * what takes less than some milliseconds is to be done many times within one profile.
 */
const sampledEveryUs = 200

/** Records what a thread does meanwhile. The debugger's other parts stay off: they would slow it down. */
export const profiled = async (session: CDPSession, run: () => Promise<unknown>): Promise<Profile> => {
  await session.send('Profiler.enable')
  await session.send('Profiler.setSamplingInterval', { interval: sampledEveryUs })
  await session.send('Profiler.start')
  await run()
  const { profile } = await session.send('Profiler.stop')
  return profile
}
