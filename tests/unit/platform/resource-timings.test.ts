import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { watchResources } from '../../../platform/resource-timings.ts'

type Told = (list: { getEntries: () => object[] }, observer: unknown, more?: object) => void

/** The browser's own class, as far as it is used. */
const stubObserver = () => {
  const calls: unknown[] = []
  let told: Told = () => {}
  class Observer {
    constructor(callback: Told) {
      told = callback
    }
    observe(options: object) {
      calls.push(options)
    }
    disconnect() {
      calls.push('disconnect')
    }
  }
  vi.stubGlobal('PerformanceObserver', Observer)
  const tell = (entries: object[], more?: object) => told({ getEntries: () => entries }, null, more)
  return { calls, tell }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const entry = { name: 'https://a.example/x', startTime: 12.5, transferSize: 3 }
const timing = { address: 'https://a.example/x', at: 12.5 }

it('tells of what was loaded before, of what comes, and of what the browser had no room for, until it is ended', () => {
  const { calls, tell } = stubObserver()
  const told: unknown[] = []
  const end = watchResources((...args) => told.push(args))
  expect(calls).toEqual([{ type: 'resource', buffered: true }])
  tell([entry], { droppedEntriesCount: 7 })
  vi.advanceTimersByTime(250)
  tell([])
  vi.advanceTimersByTime(250)
  expect(told).toEqual([
    [[timing], 7],
    [[], 0],
  ])
  end()
  expect(calls.at(-1)).toBe('disconnect')
})

it('reads together what comes together, and at its end what is still unread, once', () => {
  const { tell } = stubObserver()
  const told: unknown[] = []
  const end = watchResources((...args) => told.push(args))
  for (let count = 0; count < 3; count += 1) tell([entry], { droppedEntriesCount: 1 })
  expect(told).toEqual([])
  vi.advanceTimersByTime(250)
  expect(told).toEqual([[[timing, timing, timing], 3]])
  tell([entry])
  end()
  vi.advanceTimersByTime(1000)
  expect(told).toEqual([
    [[timing, timing, timing], 3],
    [[timing], 0],
  ])
})
