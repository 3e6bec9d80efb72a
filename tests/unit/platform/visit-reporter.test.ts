// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { restEnderName } from '../../../core/reminders/rest.ts'
import { findInPage } from '../../../platform/own-world.ts'
import { anInMemoryBrowser } from '../../fixtures/in-memory-browser/in-memory-browser.ts'

const renewedMs = 180_000
const hourMs = 3_600_000

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

type Api = { browser: { runtime: { onMessage: { addListener: (listen: (message: object) => unknown) => void } } } }

/** A page whose background gives this answer to each visit, until another is set; an error is a lost one. */
const aPage = async (first: unknown) => {
  const browser = anInMemoryBrowser()
  const { visitReporter } = await import('../../../platform/visit-reporter.ts')
  const onGone = vi.fn()
  const report = visitReporter(onGone)
  let answer = first
  browser.before('runtime.sendMessage', () => {
    if (answer instanceof Error) throw answer
  })
  const { runtime } = (globalThis as unknown as Api).browser
  runtime.onMessage.addListener((message) => ('cause' in message ? Promise.resolve(answer) : undefined))
  return {
    report,
    onGone,
    answerFromNowOn: (next: unknown) => {
      answer = next
    },
    push: (decision: object) => browser.runtime.send({ type: 'notice.show', decision }),
    told: () => browser.argsOf('runtime.sendMessage').map(([message]) => (message as { cause: string }).cause),
    orphan: () => browser.orphan(),
  }
}

const resting = (restMs: number | null) => ({ ok: true, value: { form: 'tab', restMs } })
const later = (ms: number) => vi.setSystemTime(Date.now() + ms)

describe('of a visit the background is told', () => {
  it('once in the time for which nothing can change', async () => {
    const { report, told } = await aPage(resting(renewedMs))
    await report('load')
    for (let count = 0; count < 100; count += 1) await report('navigation')
    later(renewedMs - 1)
    await report('return')
    expect(told()).toEqual(['load'])
    later(1)
    await report('navigation')
    expect(told()).toEqual(['load', 'navigation'])
  })

  it('once while it has not answered, however often the page navigates', async () => {
    const { report, told } = await aPage(resting(renewedMs))
    await Promise.all(Array.from({ length: 10_000 }, () => report('navigation')))
    expect(told()).toHaveLength(1)
  })

  it('never again where only a change can change anything, until there is one', async () => {
    const { report, told, push } = await aPage(resting(null))
    await report('load')
    later(48 * 60 * renewedMs)
    await push({ form: 'nothing', reason: 'off' })
    await report('navigation')
    expect(told()).toHaveLength(1)
    await push({ form: 'tab', reason: 'not-due' })
    await report('navigation')
    expect(told()).toHaveLength(2)
  })

  it('again once something was chosen in its own notice, which is pushed to the other tabs alone', async () => {
    const { report, told } = await aPage(resting(null))
    await report('load')
    findInPage<() => void>(restEnderName)?.()
    await report('navigation')
    await report('navigation')
    expect(told()).toEqual(['load', 'navigation'])
  })

  it('no earlier because its own answer has been pushed', async () => {
    const { report, told, push } = await aPage(resting(renewedMs))
    await report('load')
    await push({ form: 'tab', reason: 'already-shown' })
    await report('navigation')
    expect(told()).toHaveLength(1)
  })

  it('again after a push of another snooze, and not after its own answer', async () => {
    for (const restMs of [29 * 24 * hourMs, null]) {
      const { report, told, push } = await aPage(resting(restMs))
      await report('load')
      await push({ form: 'nothing', reason: 'snoozed' })
      await report('navigation')
      expect(told()).toHaveLength(1)
      later(renewedMs)
      await push({ form: 'nothing', reason: 'snoozed' })
      await report('navigation')
      await push({ form: 'nothing', reason: 'snoozed' })
      await report('navigation')
      expect(told()).toHaveLength(2)
    }
  })

  it('once an hour where a snooze goes on for days: it may be another one by now', async () => {
    const { report, told } = await aPage(resting(29 * 24 * hourMs))
    await report('load')
    later(hourMs - 1)
    await report('navigation')
    expect(told()).toHaveLength(1)
    later(1)
    await report('navigation')
    expect(told()).toHaveLength(2)
  })

  it('anew in a page that was away, and where the clock was set back', async () => {
    const { report, told } = await aPage(resting(renewedMs))
    await report('load')
    await report('return', true)
    later(-10 * renewedMs)
    await report('navigation')
    expect(told()).toHaveLength(3)
  })

  it('again at the next occasion where the answer was lost', async () => {
    const { report, told, answerFromNowOn } = await aPage(new Error('The message channel closed.'))
    await report('load')
    answerFromNowOn(undefined)
    await report('navigation')
    answerFromNowOn(resting(renewedMs))
    await report('navigation')
    await report('navigation')
    expect(told()).toHaveLength(3)
  })

  it('again at once where the answer was lost and there was an occasion meanwhile', async () => {
    const { report, told, answerFromNowOn } = await aPage(new Error('The message channel closed.'))
    const first = report('load')
    await report('navigation')
    answerFromNowOn(resting(renewedMs))
    await first
    expect(told()).toHaveLength(2)
  })

  it('not again for three minutes where it refused', async () => {
    const { report, told } = await aPage({ ok: false, error: { code: 'INTERNAL', message: '' } })
    await report('load')
    await report('navigation')
    later(renewedMs)
    await report('navigation')
    expect(told()).toHaveLength(2)
  })

  it('only while somebody sees the page', async () => {
    const { report, told } = await aPage(resting(renewedMs))
    const state = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    await report('load')
    expect(told()).toEqual([])
    state.mockReturnValue('visible')
    await report('return')
    expect(told()).toEqual(['return'])
  })

  it('no more where the extension is gone', async () => {
    const { report, told, onGone, orphan } = await aPage(resting(renewedMs))
    orphan()
    await report('load')
    expect([told(), onGone.mock.calls.length]).toEqual([[], 1])
  })
})
