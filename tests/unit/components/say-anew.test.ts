import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sayAnew } from '../../../components/say-anew.ts'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

describe('how something went', () => {
  it('is said after a while of silence, so that the same words are heard again', async () => {
    const said: (string | null)[] = []
    const say = (outcome: string | null) => said.push(outcome)
    for (const _ of ['once', 'again']) {
      void sayAnew(say, () => 'Copied.')
      expect(said.at(-1)).toBeNull()
      await vi.advanceTimersByTimeAsync(50)
      expect(said.at(-1)).toBeNull()
      await vi.advanceTimersByTimeAsync(50)
      expect(said.at(-1)).toBe('Copied.')
    }
    expect(said).toEqual([null, 'Copied.', null, 'Copied.'])
  })

  it('is no later than that where the work itself takes longer, which begins at once', async () => {
    const say = vi.fn()
    const act = vi.fn(() => new Promise<string>((resolve) => setTimeout(() => resolve('Saved.'), 400)))
    void sayAnew(say, act)
    expect(act).toHaveBeenCalledOnce()
    await vi.advanceTimersByTimeAsync(399)
    expect(say).toHaveBeenCalledExactlyOnceWith(null)
    await vi.advanceTimersByTimeAsync(1)
    expect(say).toHaveBeenLastCalledWith('Saved.')
  })
})
