import { describe, expect, test, vi } from 'vitest'
import { waitUntil } from '../../../../tools/browser/wait-until.ts'

const never = new Promise<never>(() => undefined)

describe('waiting until something is so', () => {
  test('gives what the condition gave', async () => {
    const answers = [null, 0, 'there']
    expect(await waitUntil('it is there', () => answers.shift())).toBe('there')
  })

  test('asks again where no answer comes', async () => {
    vi.useFakeTimers()
    const condition = vi.fn().mockReturnValueOnce(never).mockResolvedValue('there')
    const waited = waitUntil('it is there', condition as () => Promise<string>)
    await vi.advanceTimersByTimeAsync(2_100)
    expect(await waited).toBe('there')
    vi.useRealTimers()
  })

  test('takes a late answer as well', async () => {
    vi.useFakeTimers()
    const late = new Promise<string>((resolve) => setTimeout(resolve, 3_000, 'late'))
    const condition = vi.fn().mockReturnValueOnce(late).mockReturnValue(never)
    const waited = waitUntil('it is there', condition as () => Promise<string>)
    await vi.advanceTimersByTimeAsync(4_100)
    expect(await waited).toBe('late')
    vi.useRealTimers()
  })

  test.each([
    ['the last value', () => Promise.resolve(''), '""'],
    ['the last error', () => Promise.reject(new Error('it is broken')), 'it is broken'],
    ['that there was no answer', () => never, '"no answer"'],
  ])('says in the end %s', async (_, condition, seen) => {
    const waited = waitUntil('it is there', condition as () => Promise<string>, { timeoutMs: 30, everyMs: 1 })
    await expect(waited).rejects.toThrow(`Waited 30 ms in vain: it is there (last seen: ${seen})`)
  })
})
