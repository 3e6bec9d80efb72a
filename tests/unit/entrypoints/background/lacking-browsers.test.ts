import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { emptyRefreshRecord, type RefreshRecord } from '../../../../core/feed/refresh-record.ts'
import { hourMs } from '../../../../core/time/durations.ts'
import { aFeed, aFinding } from '../../../fixtures/feed.ts'
import { aBackground, type Background } from '../../../fixtures/in-memory-browser/background.ts'
import { aPublisher } from '../../../fixtures/published-feed.ts'

/*
 * The whole background in browsers that lack something. Firefox for Android has no commands, no management, no windows
 * and no policies, and the in-memory browser never has a sidebar, menus, notifications or a history: what the extension
 * doesn't use isn't there. What is lacking costs its own function and no other.
 */

const warn = vi.fn()
beforeEach(() => {
  warn.mockClear()
  vi.spyOn(console, 'warn').mockImplementation(warn)
})
afterEach(() => vi.restoreAllMocks())

const next = aFinding({ id: 'next', date: '2023-01-02', kind: 'research', direction: 'reassurance', bearsOn: [] })
const nextFeed = aFeed({ findings: [next, aFinding()], lead: ['leak', 'next'] })

type Options = Parameters<typeof aBackground>[0]

/** A background whose release reads a feed that has one finding more than the package's. */
const aReader = async (options: Options) => {
  const publisher = await aPublisher()
  // Its feed was asked for before, so what it has besides is new.
  const refresh = { ...emptyRefreshRecord, confirmedAt: Date.now() - hourMs }
  const background = await aBackground({ ...options, channel: publisher.channel, stored: { local: { refresh } } })
  background.browser.network.serve(await publisher.publish(8, nextFeed))
  return background
}

/** The alarm rings for a check that is due now. */
const ring = async ({ browser, stored, untilIdle }: Background) => {
  const record = stored().refresh as RefreshRecord
  browser.storage.put('local', { refresh: { ...record, dueAt: Date.now() } })
  await browser.fire('alarms.onAlarm', { name: 'refresh', scheduledTime: Date.now() })
  await untilIdle()
}

const expectRefreshed = ({ stored, browser }: Background, isAsked: boolean) => {
  const record = stored().refresh as RefreshRecord
  expect(record.checks).toMatchObject([{ outcome: 'accepted', isAsked, sequence: 8 }])
  expect((record.dueAt as number) - Date.now()).toBeGreaterThan(4.5 * hourMs)
  expect(stored().feed).toMatchObject({ origin: 'fetched', sequence: 8 })
  return vi.waitFor(() => expect(browser.button.text).toBe('1'))
}

const expectNotices = async ({ openTab, visit, untilShown }: Background) => {
  const [first, second] = [openTab(), openTab()]
  expect(await visit(first)).toMatchObject({ ok: true, value: { form: 'card' } })
  await untilShown(first, 'card')
  expect(await visit(second)).toMatchObject({ ok: true, value: { form: 'tab' } })
  await untilShown(second, 'tab')
}

const onAndroid = ['commands', 'management', 'windows', 'storage.managed']
const elsewhere = ['storage.sync', 'permissions', 'extension', 'runtime.openOptionsPage']
const ofLaterUse = ['scripting.getRegisteredContentScripts', 'tabs.onUpdated', 'tabs.connect', 'runtime.onConnect']
const all = [...onAndroid, ...elsewhere, ...ofLaterUse]

it.each([
  ...onAndroid.map((api) => ['firefox', api, [api]] as const),
  ...[...elsewhere, ...ofLaterUse].map((api) => ['chromium', api, [api]] as const),
  ['firefox', 'all that Firefox for Android lacks', onAndroid] as const,
  ['firefox', 'all of these together', all] as const,
  ['chromium', 'all of these together', all] as const,
])('a browser like %s without %s shows notices, refreshes and counts', async (like, _, without) => {
  const background = await aReader({ like, without: [...without] })
  await expectNotices(background)
  await ring(background)
  await expectRefreshed(background, false)
  const change = { type: 'settings.change', change: { theme: 'dark' } } as const
  expect(await background.fromPage(change)).toEqual({ ok: true, value: null })
  await background.browser.fire('runtime.onInstalled', { reason: 'update' })
  await background.browser.fire('runtime.onStartup')
})

it('says so of what it could not do, each time for itself', async () => {
  await aReader({ without: ['scripting.getRegisteredContentScripts', 'storage.managed'] })
  const said = warn.mock.calls.flat().join(' ')
  expect(said).toMatch(/getRegisteredContentScripts is not a function/)
  expect(said).toMatch(/WhoSees: a part failed\. TypeError: .*'get'/)
})

it.each([
  'action.setBadgeText',
  'action.setBadgeTextColor',
  'action.setBadgeBackgroundColor',
  'action.setTitle',
  'action',
])('without %s shows notices and refreshes all the same', async (api) => {
  const background = await aReader({ without: [api] })
  await expectNotices(background)
  await ring(background)
  expect(background.stored().feed).toMatchObject({ origin: 'fetched', sequence: 8 })
})

describe('where no listener can be added for', () => {
  const others = [
    'runtime.onInstalled',
    'runtime.onStartup',
    'storage.onChanged',
    'commands.onCommand',
    'tabs.onUpdated',
  ]

  it.each([...others.map((event) => [event, [event]] as const), ['any of these', others] as const])(
    '%s, the background shows notices, refreshes and counts',
    async (_, deaf) => {
      const background = await aReader({ deaf: [...deaf] })
      await expectNotices(background)
      await ring(background)
      await expectRefreshed(background, false)
    },
  )

  it('alarms, it shows notices, refreshes when it is asked, and counts', async () => {
    const background = await aReader({ deaf: ['alarms.onAlarm'] })
    await expectNotices(background)
    await background.fromPage({ type: 'feed.check' })
    await expectRefreshed(background, true)
  })

  it('messages, it refreshes and counts', async () => {
    const background = await aReader({ deaf: ['runtime.onMessage'] })
    await ring(background)
    await expectRefreshed(background, false)
  })
})
