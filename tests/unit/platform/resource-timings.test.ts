import { afterEach, expect, it, vi } from 'vitest'
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

afterEach(() => vi.unstubAllGlobals())

it('tells of what was loaded before, of what comes, and of what the browser had no room for, until it is ended', () => {
  const { calls, tell } = stubObserver()
  const told: unknown[] = []
  const end = watchResources((...args) => told.push(args))
  expect(calls).toEqual([{ type: 'resource', buffered: true }])
  tell([{ name: 'https://a.example/x', startTime: 12.5, transferSize: 3 }], { droppedEntriesCount: 7 })
  tell([])
  expect(told).toEqual([
    [[{ address: 'https://a.example/x', at: 12.5 }], 7],
    [[], 0],
  ])
  end()
  expect(calls.at(-1)).toBe('disconnect')
})
