// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { submitFeedChoice } from '../../../../entrypoints/options/submit-feed-choice.ts'

const url = 'https://example.com/feed/'
const keysWith = (x: string) => JSON.stringify({ keys: [{ kty: 'OKP', crv: 'Ed25519', x }] })
const good = { url, keys: keysWith('11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'), threshold: 1 }

const submit = async (choice: typeof good | null, isSent = true) => {
  document.body.innerHTML = '<input id="field-url"><textarea id="field-keys"></textarea><input id="field-threshold">'
  const doing = { send: vi.fn(async () => isSent), check: vi.fn(async () => {}), dropCheck: vi.fn() }
  const means = { ...doing, set: vi.fn(), done: () => 'Done.' }
  await submitFeedChoice(choice, means)
  return { ...means, focused: document.activeElement?.id }
}

describe('another feed that is submitted', () => {
  it.each([
    ['keys', { ...good, keys: keysWith('A'.repeat(43)) }],
    ['keys', { ...good, keys: '{' }],
    ['url', { ...good, url: 'http://example.com/' }],
    ['threshold', { ...good, threshold: 2 }],
  ])('is refused at its %s, with the code, before anything is sent: %j', async (at, choice) => {
    const { set, send, check, dropCheck, focused } = await submit(choice)
    expect(set).toHaveBeenCalledExactlyOnceWith({
      choiceProblem: { at, code: 'FEED_CHOICE_MALFORMED' },
      checkStatus: null,
    })
    expect([send.mock.calls, check.mock.calls, focused]).toEqual([[], [], `field-${at}`])
    expect(dropCheck).not.toHaveBeenCalled()
  })

  it('is chosen and then checked; where it cannot be chosen, it is not checked', async () => {
    const { send, check } = await submit(good)
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'feed.choose', choice: good }, null)
    expect(check).toHaveBeenCalledOnce()
    expect((await submit(good, false)).check).not.toHaveBeenCalled()
  })

  it('is left again with a word, and no check', async () => {
    const { send, check, done } = await submit(null)
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'feed.choose', choice: null }, done)
    expect(check).not.toHaveBeenCalled()
  })
})
