import { describe, expect, it } from 'vitest'
import { nothing, onPush, type Pushed } from '../../../../core/notice/notice-state.ts'
import { emptyHistory } from '../../../../core/reminders/history.ts'
import { defaultSettings } from '../../../../core/settings/settings.ts'
import { aFeed } from '../../../fixtures/feed.ts'
import { aBackground } from '../../../fixtures/in-memory-browser/background.ts'
import { packagedFeed } from '../../../fixtures/in-memory-browser/packaged-files.ts'

const urls = ({ browser }: Awaited<ReturnType<typeof aBackground>>) => browser.tabs.all().map(({ url }) => url)

describe('the keyboard command for the notice', () => {
  it('shows the card at once, also with reminders off', async () => {
    const background = await aBackground()
    const { browser, fromPage, openTab, untilShown, shownIn } = background
    await fromPage({ type: 'settings.change', change: { reminders: false } })
    const tab = openTab()
    await browser.fire('commands.onCommand', 'open-notice')
    await untilShown(tab, 'card')
    expect(shownIn(tab)).toMatchObject({ isAsked: true, decision: { reason: 'asked' } })
  })

  it('opens the findings on any other site', async () => {
    const background = await aBackground()
    background.browser.tabs.open({ url: 'https://example.org/' })
    await background.browser.fire('commands.onCommand', 'open-notice')
    expect(urls(background).at(-1)).toMatch(/\/findings\.html$/)
  })

  it('opens the findings page where there is nothing for a card', async () => {
    const files = await packagedFeed(aFeed({ findings: [], lead: [], pairs: [], assurances: [] }))
    const background = await aBackground({ files })
    background.openTab()
    await background.browser.fire('commands.onCommand', 'open-notice')
    expect(urls(background).at(-1)).toMatch(/\/findings\.html$/)
  })
})

describe('the notice that is asked for in the popup', () => {
  const snooze = { kind: 'news', since: 1 }

  it.each([
    ['off', { settings: { ...defaultSettings, reminders: false } }],
    ['snoozed', { history: { ...emptyHistory, lastNoticeAt: 1, told: { leak: '' }, snooze } }],
  ])('shows the card at once, also with reminders %s', async (_, local) => {
    const { fromPage, openTab, shownIn } = await aBackground({ stored: { local } })
    const tab = openTab()
    openTab('/another')
    expect(await fromPage({ type: 'notice.ask', tabId: tab.id })).toEqual({ ok: true, value: 'shown' })
    expect(shownIn(tab)).toMatchObject({ isAsked: true, decision: { form: 'card', reason: 'asked' } })
    expect(await fromPage({ type: 'notice.ask', tabId: tab.id })).toEqual({ ok: true, value: 'shown' })
    expect(tab.scripts).toEqual(['/notice.js'])
  })

  it.each([
    ['on', {}],
    ['off', { settings: { ...defaultSettings, reminders: false } }],
    ['snoozed', { history: { ...emptyHistory, lastNoticeAt: 1, told: { leak: '' }, snooze } }],
  ])('stays while one goes on within the page, with reminders %s', async (_, local) => {
    const { fromPage, openTab, visit, untilIdle } = await aBackground({ stored: { local } })
    const tab = openTab()
    await visit(tab)
    await fromPage({ type: 'notice.ask', tabId: tab.id })
    const before = tab.messages.length
    await visit(tab, 'navigation')
    await visit(tab, 'return')
    await untilIdle()
    expect(tab.messages.length).toBeGreaterThan(before)
    const shown = (tab.messages as Pushed[]).reduce((state, push) => onPush(state, push), nothing)
    expect(shown).toMatchObject({ shows: 'card', isAsked: true })
  })

  it('is refused where the page takes no script, is another’s by now, or is gone', async () => {
    const { fromPage, openTab, browser } = await aBackground()
    const refused = { ok: true, value: 'refused' }
    const tab = openTab()
    const elsewhere = openTab('/', { url: 'https://newsroom.tiktok.com/' })
    browser.refuseOnce('scripting.executeScript', 'Frame with ID 0 is showing error page')
    expect(await fromPage({ type: 'notice.ask', tabId: tab.id })).toEqual(refused)
    expect(await fromPage({ type: 'notice.ask', tabId: elsewhere.id })).toEqual(refused)
    expect(await fromPage({ type: 'notice.ask', tabId: 999 })).toEqual(refused)
    expect(await fromPage({ type: 'notice.ask', tabId: tab.id })).toMatchObject({ value: 'shown' })
  })

  it('cannot be asked for by a page of the site', async () => {
    const { fromTab, openTab } = await aBackground()
    const tab = openTab()
    const answer = await fromTab(tab, { type: 'notice.ask', tabId: tab.id })
    expect(answer).toMatchObject({ ok: false, error: { code: 'MESSAGE_SENDER' } })
  })
})

it('opens the findings by their own command, marked as private where the window is', async () => {
  const background = await aBackground()
  await background.browser.fire('commands.onCommand', 'open-findings')
  expect(urls(background).at(-1)).toMatch(/\/findings\.html$/)
  background.openTab('/', { incognito: true })
  await background.browser.fire('commands.onCommand', 'open-findings')
  expect(urls(background).at(-1)).toMatch(/\/findings\.html\?private$/)
})

it('does nothing for a command of another version', async () => {
  const background = await aBackground()
  await background.browser.fire('commands.onCommand', 'open-everything')
  expect(urls(background)).toEqual([])
})
