import { readFile } from 'node:fs/promises'
import { describe, expect, it, vi } from 'vitest'
import { answeringPolyfill } from '../../../../tools/build/answering-polyfill.ts'
import { transformedBy } from '../../../fixtures/transformed.ts'

const file = '/node_modules/webextension-polyfill/dist/browser-polyfill.js'
const read = () => readFile(`.${file}`, 'utf8')

const cut = (code: string, id = `/project${file}`) => transformedBy(answeringPolyfill(), code, id)

type Listener = (message: unknown, sender: unknown, answer: (value: unknown) => void) => unknown

/** Chromium's side of it: no `browser`, and a listener that is to answer by a callback. */
const chromium = () => {
  const listeners: Listener[] = []
  const onMessage = { addListener: (listener: Listener) => listeners.push(listener) }
  return { listeners, chrome: { runtime: { id: 'whosees', onMessage } } }
}

const load = async (browsers: { chrome: object; browser?: object }) => {
  vi.stubGlobal('chrome', browsers.chrome)
  vi.stubGlobal('browser', browsers.browser)
  const code = cut(await read())?.replace('export default', 'return')
  return new Function(code ?? '')() as { runtime: { onMessage: { addListener: (listener: Listener) => void } } }
}

describe('what is left of the polyfill', () => {
  it('answers a message in Chromium by what a promise gives, and says that it will', async () => {
    const { listeners, chrome } = chromium()
    const { runtime } = await load({ chrome })
    runtime.onMessage.addListener(async (message) => ({ echoed: message }))
    const answer = vi.fn()
    expect(listeners[0]?.('hello', {}, answer)).toBe(true)
    await vi.waitFor(() => expect(answer).toHaveBeenCalledExactlyOnceWith({ echoed: 'hello' }))
  })

  it('leaves alone a message that a listener does not answer', async () => {
    const { listeners, chrome } = chromium()
    const { runtime } = await load({ chrome })
    runtime.onMessage.addListener(() => undefined)
    expect(listeners[0]?.('hello', {}, vi.fn())).toBe(false)
  })

  it('is the browser’s own API in Firefox', async () => {
    const browser = { runtime: { id: 'whosees' } }
    expect(await load({ ...chromium(), browser })).toBe(browser)
  })
})

it('says what to look at where the polyfill has changed, and touches no other file', async () => {
  expect(() => cut('another polyfill')).toThrow(
    /^webextension-polyfill has .* elsewhere now: look at tools\/build\/\.$/,
  )
  expect(cut(await read(), '/project/core/feed/accept.ts')).toBeUndefined()
})
