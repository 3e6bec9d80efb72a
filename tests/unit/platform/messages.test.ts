import { expect, it, vi } from 'vitest'
import { anInMemoryBrowser } from '../../fixtures/in-memory-browser/in-memory-browser.ts'

const load = async () => ({ browser: anInMemoryBrowser(), ...(await import('../../../platform/messages.ts')) })

it('answers a message by what the promise gives, once it gives it', async () => {
  const { browser, answerMessages } = await load()
  answerMessages(async (message) => {
    await new Promise((resolve) => setTimeout(resolve, 5))
    return { ok: true, value: message }
  })
  expect(await browser.runtime.send({ type: 'snooze.end' })).toEqual({ ok: true, value: { type: 'snooze.end' } })
})

it('says who has sent it: a tab, or a page of the extension', async () => {
  const { browser, answerMessages } = await load()
  const answer = vi.fn(async (_message: unknown, _sender: unknown) => null)
  answerMessages(answer)
  const tab = browser.tabs.open({ url: 'https://www.tiktok.com/@a', incognito: true })
  await browser.runtime.send({}, browser.tabs.senderIn(tab))
  await browser.runtime.send({})
  expect(answer.mock.calls.map(([, sender]) => sender)).toMatchObject([
    { url: tab.url, frameId: 0, tab: { id: tab.id, incognito: true } },
    { url: 'chrome-extension://whosees-in-memory/popup.html' },
  ])
})
