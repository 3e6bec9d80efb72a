import { countRequest, newTally } from '../../core/page/tally.ts'
import { answerObservation } from '../../platform/answer-observation.ts'
import { watchResources } from '../../platform/resource-timings.ts'

/**
 * Counts what the page loads, in this page's memory alone, and tells the extension's own pages when they ask.
 * @returns a function that begins it, or goes on after a stop
 */
export const observe = (): (() => void) => {
  const tally = newTally()
  let requests = 0
  let since = 0
  let lost = 0
  let end: (() => void) | null = null

  const start = () => {
    if (end) return
    // Whoever goes on after a stop has a list already: what was missed stays missed, and nothing is counted twice.
    const isAnew = since === 0
    since = Date.now()
    if (isAnew) countRequest(tally, location.href, 0)
    const from = isAnew ? 0 : performance.now()
    end = watchResources((timings, dropped) => {
      if (isAnew) lost += dropped
      for (const { address, at } of timings.filter((timing) => timing.at >= from)) countRequest(tally, address, at)
      requests += timings.length
    })
  }

  const stop = () => {
    end?.()
    end = null
    requests += 1
  }

  answerObservation({
    requests: () => requests,
    look: () => ({ since, isCounting: end !== null, hosts: [...tally.hosts.values()], beyond: tally.beyond, lost }),
    onOrder: (order) => (order === 'look' ? start() : stop()),
  })
  return start
}
