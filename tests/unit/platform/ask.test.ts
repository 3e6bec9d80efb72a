import { expect, it, vi } from 'vitest'
import type { Answer } from '../../../core/messages/answers.ts'
import { anInMemoryBrowser } from '../../fixtures/in-memory-browser/in-memory-browser.ts'

const load = async (answer: Answer<unknown>) => {
  const browser = anInMemoryBrowser()
  const { answerMessages } = await import('../../../platform/messages.ts')
  const asked = vi.fn(async () => answer)
  answerMessages(asked)
  return { browser, asked, ...(await import('../../../platform/ask.ts')) }
}

it('sends the message as it is, and gives the value of the answer', async () => {
  const { ask, asked } = await load({ ok: true, value: 'card' })
  expect(await ask({ type: 'visit', cause: 'load' })).toBe('card')
  expect(asked).toHaveBeenCalledExactlyOnceWith({ type: 'visit', cause: 'load' }, expect.anything(), expect.anything())
})

it('throws the background’s refusal, with its code and its sentence', async () => {
  const { ask } = await load({ ok: false, error: { code: 'SETTING_MANAGED', message: 'Set by others.' } })
  const { Refusal } = await import('../../../core/messages/refusal.ts')
  const refused = ask({ type: 'snooze.end' })
  await expect(refused).rejects.toBeInstanceOf(Refusal)
  await expect(refused).rejects.toMatchObject({ code: 'SETTING_MANAGED', message: 'Set by others.' })
})

it('throws the browser’s error where no background answers', async () => {
  const { browser, ask } = await load({ ok: true, value: null })
  browser.refuse('runtime.sendMessage', 'Could not establish connection. Receiving end does not exist.')
  await expect(ask({ type: 'snooze.end' })).rejects.toThrow('Could not establish connection')
})

it('rejects, and doesn’t throw at once, where the extension is gone: callers have a `catch` for the promise only', async () => {
  const { browser, ask } = await load({ ok: true, value: null })
  browser.orphan()
  await expect(ask({ type: 'visit', cause: 'return' })).rejects.toThrow('Extension context invalidated')
})
