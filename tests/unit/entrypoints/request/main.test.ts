// @vitest-environment happy-dom
import { act } from 'preact/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { FeedInUse } from '../../../../core/feed/in-use.ts'
import { emptyHistory } from '../../../../core/reminders/history.ts'
import { defaultSettings } from '../../../../core/settings/settings.ts'
import { aFeed } from '../../../fixtures/feed.ts'
import { anInMemoryBrowser } from '../../../fixtures/in-memory-browser/in-memory-browser.ts'
import { packagedWords } from '../../../fixtures/in-memory-browser/packaged-files.ts'
import { aFeedInUse } from '../../../fixtures/in-use.ts'
import { someRequests } from '../../../fixtures/letters.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const openPage = async (members: Record<string, unknown> = {}) => {
  // The page draws for as long as it lives, and other tests have another.
  if (!vi.isFakeTimers()) vi.spyOn(globalThis, 'setInterval').mockReturnValue(0 as never)
  document.body.innerHTML = '<div id="app"></div>'
  const feed = aFeedInUse({ feed: { ...aFeed(), requests: await someRequests() } })
  const stored = { local: { settings: defaultSettings, history: emptyHistory, feed, ...members } }
  const browser = anInMemoryBrowser({ stored, files: packagedWords() })
  const { feedItem } = await import('../../../../platform/items.ts')
  await act(async () => {
    await import('../../../../entrypoints/request/main.tsx')
    await vi.waitFor(() => expect(document.querySelector('main')).not.toBeNull())
  })
  const store = (value: FeedInUse | null) =>
    act(async () => {
      await (value ? feedItem.write(value) : feedItem.remove())
      await browser.idle()
    })
  return { feed, store }
}

const nameField = () => document.querySelector<HTMLInputElement>('#request-name')

const type = (field: HTMLInputElement | null, text: string) => {
  if (!field) throw new Error('There is no such field.')
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

describe('what is typed', () => {
  const unreadable = aFeedInUse({ sequence: 9, feed: { ...aFeed(), requests: { format: 2 } } })

  it.each([
    ['there is no feed for a while, as while everything is erased', null],
    ['a feed comes whose letters cannot be read', unreadable],
    ['a feed comes that has no letters', aFeedInUse({ sequence: 9 })],
  ])('stays where %s', async (_, between) => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    const { feed, store } = await openPage()
    await act(() => type(nameField(), 'Alex'))
    await store(between)
    expect(nameField()?.value).toBe('Alex')
    await store({ ...feed, sequence: 10 })
    expect(nameField()?.value).toBe('Alex')
  })
})

describe('a page left open', () => {
  it('goes on with the day: what can be done once the deadline is over appears by itself', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setInterval'], now: new Date(2026, 1, 28, 12) })
    const asked = { version: 1, place: 'eu', sentOn: '2026-01-31', dueOn: '2026-02-28' }
    await openPage({ asked })
    const dayOfReminder = () => document.querySelector('#request-reminderOn')
    expect(dayOfReminder()).toBeNull()
    vi.setSystemTime(new Date(2026, 2, 1, 12))
    await act(() => void vi.advanceTimersByTime(60_000))
    expect(dayOfReminder()).not.toBeNull()
  })
})
