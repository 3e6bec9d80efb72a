import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Observation } from '../../../core/page/observation.ts'
import { anInMemoryBrowser } from '../../fixtures/in-memory-browser/in-memory-browser.ts'
import { anObservation } from '../../fixtures/observation.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

type Port = {
  postMessage: (message: unknown) => void
  disconnect: () => void
  onMessage: { addListener: (run: (message: unknown) => void) => void }
}

const load = async () => {
  const browser = anInMemoryBrowser()
  const tab = browser.tabs.open({ url: 'https://www.tiktok.com/' })
  const { followObservation } = await import('../../../platform/follow-observation.ts')
  const seen: (Observation | null)[] = []
  const following = followObservation(tab.id, (observation) => seen.push(observation))
  const ports: Port[] = []
  const orders: unknown[] = []
  /** The tab's page has an observer from now on. */
  const observe = () =>
    browser.ports.events['runtime.onConnect'].seenBy({}).addListener(((port: Port) => {
      ports.push(port)
      port.onMessage.addListener((order) => orders.push(order))
      port.postMessage(anObservation())
    }) as never)
  return { browser, tab, seen, following, ports, orders, observe }
}

describe('a tab’s observation', () => {
  it('is none without an observer, and is looked for again and again', async () => {
    const { seen, observe } = await load()
    await vi.advanceTimersByTimeAsync(1200)
    expect(seen).toEqual([null, null, null])
    observe()
    await vi.advanceTimersByTimeAsync(500)
    expect(seen.at(-1)).toEqual(anObservation())
  })

  it('begins when it is asked for, by the observer’s script', async () => {
    const { tab, seen, following, orders, observe } = await load()
    observe()
    await following.look()
    await vi.advanceTimersByTimeAsync(1)
    expect(tab.scripts).toEqual(['/observer.js'])
    expect(orders).toEqual(['look'])
    expect(seen.at(-1)).toEqual(anObservation())
    following.stop()
    await vi.advanceTimersByTimeAsync(1)
    expect(orders).toEqual(['look', 'stop'])
  })

  it('is refused with the browser’s error where the tab may not be looked at', async () => {
    const { browser, tab, following } = await load()
    browser.tabs.load(tab, 'https://example.com/')
    await expect(following.look()).rejects.toThrow('Cannot access contents')
  })

  it('is none again when the page goes, and nothing is believed that no observer sends', async () => {
    const { seen, ports, observe } = await load()
    observe()
    await vi.advanceTimersByTimeAsync(600)
    const before = seen.length
    ports[0]?.postMessage({ ...anObservation(), hosts: 'none' })
    await vi.advanceTimersByTimeAsync(1)
    expect(seen).toHaveLength(before)
    ports[0]?.disconnect()
    await vi.advanceTimersByTimeAsync(1)
    expect(seen.at(-1)).toBeNull()
  })

  it('is followed no longer than it is wanted', async () => {
    const { seen, following } = await load()
    await vi.advanceTimersByTimeAsync(1)
    following.end()
    const before = seen.length
    await vi.advanceTimersByTimeAsync(5000)
    expect(seen).toHaveLength(before)
    expect(vi.getTimerCount()).toBe(0)
  })
})
