import { beforeEach, describe, expect, it, vi } from 'vitest'

const load = async () => {
  vi.resetModules()
  return (await import('../../../../entrypoints/background/in-order.ts')).inOrder
}

describe('what a receiver is told', () => {
  let inOrder: Awaited<ReturnType<typeof load>>
  let said: string[]
  beforeEach(async () => {
    inOrder = await load()
    said = []
  })
  const held = () => Promise.withResolvers<void>()
  const saying = (name: string, order: number, isChange = true, until: Promise<void> = Promise.resolve()) => ({
    order,
    isChange,
    run: async () => {
      said.push(name)
      await until
    },
  })
  const settled = () => new Promise((resolve) => setTimeout(resolve))

  it('comes one after another, at once for the first', async () => {
    const { promise, resolve } = held()
    void inOrder(1, saying('first', 1, false, promise))
    void inOrder(1, saying('second', 2, false))
    expect(said).toEqual(['first'])
    resolve()
    await settled()
    expect(said).toEqual(['first', 'second'])
  })

  it('has been told when the promise of the last one resolves', async () => {
    const { promise, resolve } = held()
    const told: string[] = []
    void inOrder(1, saying('first', 1, false, promise)).then(() => told.push('first'))
    void inOrder(1, saying('second', 2, false)).then(() => told.push('second'))
    await settled()
    expect(told).toEqual([])
    resolve()
    await settled()
    expect(told).toEqual(['first', 'second'])
    await inOrder(1, saying('too old', 1))
    await inOrder(1, saying('third', 3))
    expect(said).toEqual(['first', 'second', 'third'])
  })

  it('waits for no other receiver', async () => {
    void inOrder(1, saying('hangs', 1, true, new Promise(() => undefined)))
    void inOrder(2, saying('goes on', 1))
    void inOrder('badge', saying('as well', 1))
    await settled()
    expect(said).toEqual(['hangs', 'goes on', 'as well'])
  })

  it('is of the changes that wait the last one only, but every visit', async () => {
    const { promise, resolve } = held()
    void inOrder(1, saying('first', 1, true, promise))
    void inOrder(1, saying('change', 2))
    void inOrder(1, saying('visit', 3, false))
    void inOrder(1, saying('last change', 4))
    resolve()
    await settled()
    expect(said).toEqual(['first', 'visit', 'last change'])
  })

  it('is never older than what it was told before', async () => {
    void inOrder(1, saying('newer', 5))
    void inOrder(1, saying('older', 4))
    await settled()
    expect(said).toEqual(['newer'])
  })

  it('goes on after one that failed', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    void inOrder(1, { order: 1, isChange: false, run: () => Promise.reject(new Error('The tab is gone.')) })
    void inOrder(1, saying('next', 2))
    await settled()
    expect(said).toEqual(['next'])
    expect(warn).toHaveBeenCalledOnce()
    warn.mockRestore()
  })
})
