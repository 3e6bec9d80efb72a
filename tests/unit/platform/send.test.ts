import { describe, expect, it, vi } from 'vitest'
import { anInMemoryBrowser } from '../../fixtures/in-memory-browser/in-memory-browser.ts'

const message = { type: 'visit', cause: 'load' } as const

const load = async () => {
  const browser = anInMemoryBrowser()
  return { browser, send: (await import('../../../platform/send.ts')).send }
}

/** A background that gives these answers, one after the other; what is thrown is no answer. */
const answering = async (...answers: unknown[]) => {
  const loaded = await load()
  const left = [...answers]
  loaded.browser.before('runtime.sendMessage', () => {
    if (left[0] instanceof Error) throw left.shift()
  })
  const { browser } = globalThis as unknown as {
    browser: { runtime: { onMessage: { addListener: (answer: () => Promise<unknown>) => void } } }
  }
  browser.runtime.onMessage.addListener(async () => left.shift())
  return loaded
}

const stopped = new Error('A listener indicated an asynchronous response, but the message channel closed.')

describe('a message from a page of the site', () => {
  it('that was carried out has no failure', async () => {
    const { send } = await answering({ ok: true, value: null })
    expect(await send(message)).toBeNull()
  })

  it('that was refused has the refusal’s code, and is not sent again', async () => {
    const { send, browser } = await answering({ ok: false, error: { code: 'PRIVATE_WINDOW', message: 'No.' } })
    expect(await send(message, 3)).toBe('PRIVATE_WINDOW')
    expect(browser.argsOf('runtime.sendMessage')).toHaveLength(1)
  })

  it('whose answer was lost is sent again as often as it may be', async () => {
    const { send } = await answering(stopped, stopped, { ok: true, value: null })
    expect(await send(message, 3)).toBeNull()
  })

  it('that nobody answers has no answer in the end', async () => {
    const { send, browser } = await answering(stopped, stopped, stopped)
    expect(await send(message, 2)).toBe('NO_ANSWER')
    expect(browser.argsOf('runtime.sendMessage')).toHaveLength(2)
  })

  it('is not sent where the extension is gone, when Chromium’s own function would throw', async () => {
    const { browser } = await load()
    vi.stubGlobal('browser', { runtime: { id: undefined } })
    vi.resetModules()
    const orphaned = (await import('../../../platform/send.ts')).send
    expect(await orphaned(message, 3)).toBe('GONE')
    expect(browser.argsOf('runtime.sendMessage')).toEqual([])
  })
})
