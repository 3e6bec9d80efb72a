// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { anInMemoryBrowser } from '../../fixtures/in-memory-browser/in-memory-browser.ts'
import { anObservation } from '../../fixtures/observation.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const load = async (isPrivate = false) => {
  const browser = anInMemoryBrowser({ isPrivate })
  const { answerObservation, isInPrivateWindow } = await import('../../../platform/answer-observation.ts')
  const { kept: _, ...known } = anObservation()
  const state = { requests: 1 }
  const orders: string[] = []
  const look = vi.fn(() => known)
  answerObservation({ requests: () => state.requests, look, onOrder: (order) => orders.push(order) })
  const connect = (name = 'observation') => {
    const told: unknown[] = []
    const port = browser.ports.connect(1, { name })
    port.onMessage.addListener((message: unknown) => told.push(message))
    return { port, told }
  }
  return { browser, state, orders, look, connect, isInPrivateWindow }
}

describe('an observer', () => {
  it('tells at once, and again when there is more, as long as somebody asks', async () => {
    const { state, look, connect } = await load()
    const { port, told } = connect()
    await vi.advanceTimersByTimeAsync(100)
    expect(told[0]).toEqual({ ...anObservation(), kept: null })
    const before = told.length
    await vi.advanceTimersByTimeAsync(900)
    expect(told).toHaveLength(before)
    state.requests = 9
    await vi.advanceTimersByTimeAsync(300)
    expect(told).toHaveLength(before + 1)
    port.disconnect()
    await vi.advanceTimersByTimeAsync(300)
    look.mockClear()
    state.requests = 20
    await vi.advanceTimersByTimeAsync(10_000)
    expect(look).not.toHaveBeenCalled()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('reads what the page keeps at once, and every two seconds', async () => {
    const { connect } = await load()
    const keeps = (told: unknown[]) => JSON.stringify((told.at(-1) as { kept: unknown }).kept)
    const { told, port } = connect()
    await vi.advanceTimersByTimeAsync(100)
    const before = told.length
    expect(before).toBe(2)
    const first = keeps(told)
    expect(first).not.toBe('null')
    localStorage.setItem('kept-by-this-test', 'x')
    await vi.advanceTimersByTimeAsync(1_900)
    expect(told).toHaveLength(before)
    await vi.advanceTimersByTimeAsync(200)
    expect(told).toHaveLength(before + 1)
    expect(keeps(told)).not.toBe(first)
    localStorage.removeItem('kept-by-this-test')
    port.disconnect()
  })

  it('tells nobody who has gone while it was reading', async () => {
    const { connect } = await load()
    const { port, told } = connect()
    port.disconnect()
    await vi.advanceTimersByTimeAsync(100)
    expect(told.length).toBeLessThanOrEqual(1)
  })

  it('ends the line when its page is left, which may be kept for the way back, and takes a new one then', async () => {
    const { browser, state, connect } = await load()
    const { port, told } = connect()
    const onEnd = vi.fn()
    port.onDisconnect.addListener(onEnd)
    await vi.advanceTimersByTimeAsync(100)
    browser.leavePage()
    await vi.advanceTimersByTimeAsync(100)
    expect(onEnd).toHaveBeenCalledOnce()
    const before = told.length
    state.requests = 9
    await vi.advanceTimersByTimeAsync(1000)
    expect(told).toHaveLength(before)
    expect(vi.getTimerCount()).toBe(0)
    const back = connect()
    await vi.advanceTimersByTimeAsync(100)
    expect(back.told.length).toBeGreaterThan(0)
    back.port.disconnect()
  })

  it('answers an order at once', async () => {
    const { connect, state } = await load()
    const { port, told } = connect()
    await vi.advanceTimersByTimeAsync(100)
    const before = told.length
    state.requests = 9
    port.postMessage('look')
    await vi.advanceTimersByTimeAsync(100)
    expect(told).toHaveLength(before + 1)
    port.disconnect()
  })

  it('takes orders from its port, and a stop from the background; from others it hears nothing', async () => {
    const { browser, orders, look, connect } = await load()
    const { port } = connect()
    port.postMessage('look')
    await vi.advanceTimersByTimeAsync(1)
    await browser.runtime.send({ type: 'stop' })
    await browser.runtime.send({ type: 'notice.show' })
    expect(orders).toEqual(['look', 'stop'])
    port.disconnect()
    look.mockClear()
    connect('something else')
    await vi.advanceTimersByTimeAsync(1000)
    expect(look).not.toHaveBeenCalled()
  })

  it('knows a private window', async () => {
    expect((await load(true)).isInPrivateWindow()).toBe(true)
    expect((await load()).isInPrivateWindow()).toBe(false)
  })
})
