// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest'
import type { Message } from '../../../../core/messages/messages.ts'
import { noticeView } from '../../../../core/notice/notice-view.ts'
import type { Decision } from '../../../../core/reminders/decide.ts'
import { emptyHistory } from '../../../../core/reminders/history.ts'
import { defaultSettings } from '../../../../core/settings/settings.ts'
import { aFeed } from '../../../fixtures/feed.ts'
import { anInMemoryBrowser } from '../../../fixtures/in-memory-browser/in-memory-browser.ts'
import { noticeWords as messages } from '../../../fixtures/words.ts'

// There is no top layer here, nor anything that lies at a point.
vi.mock('../../../../entrypoints/notice/host.ts', () => ({
  mountHost: () => {
    const content = document.createElement('div')
    const frame = document.createElement('iframe')
    Object.assign(shown, { content, frame })
    const parts = { element: document.createElement('div'), frame, content, parts: [] }
    return { ...parts, isLoaded: () => true, show: vi.fn(), crop: vi.fn(), addStyle: vi.fn(), remove: vi.fn() }
  },
}))
const shown = vi.hoisted(() => ({ content: null as HTMLElement | null, frame: null as HTMLIFrameElement | null }))
const send = vi.hoisted(() => vi.fn(async (_message: Message) => null))
vi.mock('../../../../platform/send.ts', () => ({ send }))

let end = () => {}

afterEach(() => {
  // It looks at the page once a second for as long as it is there.
  end()
  vi.useRealTimers()
  document.body.replaceChildren()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const aController = async () => {
  vi.resetModules()
  anInMemoryBrowser()
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run))
  document.elementFromPoint = () => null
  document.elementsFromPoint = () => []
  globalThis.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
  const { createController } = await import('../../../../entrypoints/notice/controller.ts')
  const { onPush } = createController()
  const settings = { ...defaultSettings, fullCard: true }
  const english = { language: 'en', direction: 'ltr' } as const
  const view = noticeView({ settings, history: emptyHistory, feed: aFeed(), isPrivate: false, messages, ...english })
  const push = (decision: Decision) => onPush({ type: 'notice.show', decision, view, isAsked: false })
  end = () => push({ form: 'nothing', reason: 'off' })
  return push
}

const sent = () => send.mock.calls.map(([{ type }]) => type)

it('a card in full asks for its second script, also where the notice before it has ended', async () => {
  const push = await aController()
  push({ form: 'tab', reason: 'not-due' })
  push({ form: 'nothing', reason: 'closed' })
  expect(sent()).not.toContain('notice.more')
  push({ form: 'card', reason: 'cadence' })
  expect(sent()).toContain('notice.more')
})

it('the frame says what it is, and in which language', async () => {
  const push = await aController()
  push({ form: 'tab', reason: 'not-due' })
  expect(shown.frame).toMatchObject({ title: messages['notice.label'], lang: 'en' })
})

it('a card is read out once it has its place, by a line that was there before', async () => {
  const push = await aController()
  vi.useFakeTimers()
  // On a phone, where it is a sheet, which has but one place.
  vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(390)
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 500, 390, 300))
  const bar = document.createElement('my-consent-banner')
  document.body.append(bar)
  document.elementsFromPoint = () => [bar]
  push({ form: 'card', reason: 'cadence' })
  const spoken = () => {
    const notice = shown.content?.querySelector<HTMLElement>('.notice')
    return [notice?.dataset.waits, notice?.querySelector('[role="status"]')?.textContent]
  }
  vi.advanceTimersByTime(3000)
  expect(spoken()).toEqual(['yes', ''])
  document.elementsFromPoint = () => []
  vi.advanceTimersByTime(3000)
  expect(spoken()).toEqual(['', expect.stringMatching(/^WhoSees notice/)])
})

it('a notice that has ended does not look at the page once more', async () => {
  vi.useFakeTimers()
  const push = await aController()
  push({ form: 'card', reason: 'cadence' })
  vi.advanceTimersByTime(500)
  end()
  const look = vi.fn(() => 0)
  vi.stubGlobal('requestIdleCallback', look)
  vi.advanceTimersByTime(3000)
  expect(look).not.toHaveBeenCalled()
})
