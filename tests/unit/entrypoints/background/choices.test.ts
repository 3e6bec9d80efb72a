import { afterEach, describe, expect, it, vi } from 'vitest'
import type { NoticeChoice } from '../../../../core/reminders/choose.ts'
import { hourMs } from '../../../../core/time/durations.ts'
import { aFeed, aFinding } from '../../../fixtures/feed.ts'
import { aBackground, type Background } from '../../../fixtures/in-memory-browser/background.ts'
import type { Tab } from '../../../fixtures/in-memory-browser/tabs.ts'
import { aPublisher } from '../../../fixtures/published-feed.ts'

const choose = ({ fromTab }: Background, tab: Tab, choice: NoticeChoice, id: string, undo = false) =>
  fromTab(tab, { type: 'notice.choose', choice, undo, id })

const aVisited = async () => {
  const background = await aBackground()
  const tab = background.openTab()
  await background.visitAndSee(tab)
  return { ...background, tab }
}

describe('a choice in the notice', () => {
  it('is stored, and every other tab follows it', async () => {
    const background = await aVisited()
    const { tab, openTab, visit, untilShown, shownIn, stored } = background
    const other = openTab()
    await visit(other)
    await untilShown(tab, 'card')
    await untilShown(other, 'tab')
    expect(await choose(background, tab, 'off', 'a')).toEqual({ ok: true, value: null })
    expect(stored().settings).toMatchObject({ reminders: false })
    await untilShown(other, 'nothing')
    expect(shownIn(tab)?.decision.form).toBe('card')
  })

  it('is taken back to what was before it, however the notice came there', async () => {
    const background = await aVisited()
    const { tab, browser, stored } = background
    await choose(background, tab, 'month', 'a')
    const { snooze } = stored().history as { snooze: unknown }
    await browser.fire('commands.onCommand', 'open-notice')
    await choose(background, tab, 'tomorrow', 'b')
    await choose(background, tab, 'tomorrow', 'b', true)
    expect(stored().history).toMatchObject({ snooze })
    await choose(background, tab, 'off', 'c')
    await choose(background, tab, 'off', 'd')
    await choose(background, tab, 'off', 'd', true)
    expect(stored().settings).toMatchObject({ reminders: false })
  })

  it('stays when an earlier one of another tab is to be taken back: that is refused', async () => {
    const background = await aVisited()
    const { tab, openTab, stored } = background
    await choose(background, tab, 'week', 'a')
    await choose(background, openTab(), 'off', 'b')
    const { settings, history } = stored()
    expect(await choose(background, tab, 'week', 'a', true)).toMatchObject({ error: { code: 'UNDO_LATE' } })
    expect(stored()).toMatchObject({ settings, history })
    expect(settings).toMatchObject({ reminders: false })
  })

  it('is not taken back after a later one in the settings, or an import', async () => {
    const background = await aVisited()
    const { tab, stored, fromPage } = background
    await choose(background, tab, 'week', 'a')
    await fromPage({ type: 'snooze.end' })
    expect(await choose(background, tab, 'week', 'a', true)).toMatchObject({ error: { code: 'UNDO_LATE' } })
    await choose(background, tab, 'off', 'b')
    const settings = { reminders: false }
    expect(await fromPage({ type: 'data.import', settings, history: null })).toMatchObject({ ok: true })
    expect(await choose(background, tab, 'off', 'b', true)).toMatchObject({ error: { code: 'UNDO_LATE' } })
    expect(stored().settings).toMatchObject({ reminders: false })
  })

  it('is the same when it is sent again after the worker was stopped', async () => {
    const background = await aVisited()
    const { tab, stored, restartWorker } = background
    await choose(background, tab, 'off', 'a')
    await restartWorker()
    await choose(background, tab, 'off', 'a')
    await choose(background, tab, 'off', 'a', true)
    expect(stored().settings).toMatchObject({ reminders: true })
  })

  it('closes the visit, in memory only', async () => {
    const background = await aVisited()
    const { tab, visit, stored } = background
    const before = stored('local')
    await choose(background, tab, 'close', 'a')
    expect(stored('session').visit).toMatchObject({ closed: true })
    expect(await visit(tab)).toMatchObject({ ok: true, value: { form: 'nothing' } })
    expect(stored('local')).toEqual(before)
  })

  it('in a private window may turn reminders off, and nothing else', async () => {
    const background = await aBackground()
    const tab = background.openTab('/', { incognito: true })
    expect(await choose(background, tab, 'close', 'a')).toMatchObject({ error: { code: 'PRIVATE_WINDOW' } })
    expect(await choose(background, tab, 'week', 'a')).toMatchObject({ error: { code: 'PRIVATE_WINDOW' } })
    expect(await choose(background, tab, 'off', 'a')).toEqual({ ok: true, value: null })
    expect(background.stored().settings).toMatchObject({ reminders: false })
    expect(background.stored('session').visit).toBeUndefined()
  })

  it('of what the organisation has set is refused', async () => {
    const background = await aBackground({ stored: { managed: { reminders: true } } })
    const answer = await choose(background, background.openTab(), 'off', 'a')
    expect(answer).toMatchObject({ ok: false, error: { code: 'SETTING_MANAGED' } })
    expect(background.stored().settings).toBeUndefined()
  })
})

describe('what was before somebody’s eyes', () => {
  it('is on record once the card was seen, and the badge counts less', async () => {
    const { tab, stored, browser } = await aVisited()
    expect(Object.keys((stored().history as { seen: object }).seen)).toEqual(['leak'])
    expect(stored('session').visit).toMatchObject({ card: { tabId: tab.id, isShown: true } })
    await vi.waitFor(() => expect(browser.button.text).toBe(''))
  })

  it('is all of it once the list was seen', async () => {
    const { fromPage, stored } = await aBackground()
    await fromPage({ type: 'findings.seen' })
    expect(Object.keys((stored().history as { seen: object }).seen)).toEqual(['leak'])
  })

  it('is not recorded from a private window', async () => {
    const { openTab, fromTab, stored } = await aBackground()
    const before = stored().history
    await fromTab(openTab('/', { incognito: true }), { type: 'notice.shown', told: {}, seen: { leak: '' } })
    expect(stored().history).toEqual(before)
  })
})

describe('a card that is older than the feed', () => {
  const corrected = aFinding({ changes: [{ date: '2026-11-23', text: 'It was nine.', material: true }] })
  afterEach(() => void vi.restoreAllMocks())

  const aCard = async () => {
    const publisher = await aPublisher()
    const background = await aBackground({ channel: publisher.channel })
    const { browser, fromPage, untilIdle, openTab, visit } = background
    const bring = async (sequence: number, ...findings: ReturnType<typeof aFinding>[]) => {
      browser.network.serve(await publisher.publish(sequence, aFeed({ findings })))
      await fromPage({ type: 'feed.check' })
      await untilIdle()
    }
    await bring(8, aFinding())
    const tab = openTab()
    await visit(tab)
    await untilIdle()
    return { ...background, tab, bring }
  }

  it('leaves a correction unseen that it does not show, also when it is unfolded', async () => {
    const { tab, bring, seeCard, untilIdle, browser, shownIn, stored } = await aCard()
    const told = shownIn(tab)?.view.told
    await seeCard(tab)
    await bring(9, corrected)
    await seeCard(tab, told)
    await untilIdle()
    expect(browser.button.text).toBe('1')
    expect(stored().history).toMatchObject({ told: { leak: '' }, seen: { leak: '' } })
  })

  it('has not told what came after its visit, when nobody had seen it yet', async () => {
    const { tab, bring, seeCard, untilIdle, openTab, visit, shownIn } = await aCard()
    const told = shownIn(tab)?.view.told
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + hourMs)
    await bring(9, corrected, aFinding({ id: 'new' }))
    await seeCard(tab, told)
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + hourMs)
    const next = openTab()
    await visit(next)
    await untilIdle()
    expect(shownIn(next)).toMatchObject({ decision: { reason: 'news' }, view: { news: ['leak', 'new'] } })
  })

  it('is followed in its tab by one with what has come, which has it when the page is loaded again, too', async () => {
    const { tab, bring, seeCard, fromPage, reload, shownIn } = await aCard()
    await seeCard(tab)
    await bring(9, aFinding(), aFinding({ id: 'new' }))
    await fromPage({ type: 'notice.ask', tabId: tab.id })
    for (let load = 0; load < 2; load += 1) {
      expect(shownIn(tab)).toMatchObject({ decision: { form: 'card' }, view: { news: ['new'], told: { new: '' } } })
      await seeCard(tab)
      await reload(tab)
    }
    expect(shownIn(tab)).toMatchObject({ decision: { reason: 'continued' }, view: { news: ['new'] } })
  })
})

describe('a card in use', () => {
  const more = '/notice-more.js'

  it('gets the second script, unless it is folded', async () => {
    const { openTab, visit, untilShown, fromTab } = await aBackground()
    const tab = openTab()
    await visit(tab)
    await untilShown(tab, 'card')
    await fromTab(tab, { type: 'notice.more', isUnfolded: false })
    expect(tab.scripts).not.toContain(more)
    await fromTab(tab, { type: 'notice.more' })
    expect(tab.scripts).toEqual(['/notice.js', more])
  })

  it('is unfolded for the rest of the visit, in memory only', async () => {
    const { tab, fromTab, visit, openTab, untilShown, shownIn, stored } = await aVisited()
    const before = stored('local')
    expect(await fromTab(tab, { type: 'notice.more', isUnfolded: true })).toEqual({ ok: true, value: null })
    expect(stored('local')).toEqual(before)
    const other = openTab()
    await visit(other)
    await untilShown(other, 'tab')
    expect(shownIn(other)?.view).toMatchObject({ isUnfolded: true, alwaysInFull: false })
    expect(other.scripts).toEqual(['/notice.js'])
    await fromTab(other, { type: 'notice.more', isUnfolded: false })
    expect(stored('session').visit).toMatchObject({ isUnfolded: false })
  })

  it('leaves nothing behind in a private window, nor where it is always in full', async () => {
    const { openTab, visit, fromTab, fromPage, stored } = await aBackground()
    const hidden = openTab('/', { incognito: true })
    await fromTab(hidden, { type: 'notice.more', isUnfolded: true })
    expect([hidden.scripts, stored('session').visit]).toEqual([[more], undefined])
    await fromPage({ type: 'settings.change', change: { fullCard: true } })
    const tab = openTab()
    await visit(tab)
    await fromTab(tab, { type: 'notice.more', isUnfolded: true })
    expect(stored('session').visit).not.toHaveProperty('isUnfolded')
  })

  it('says so where the script cannot be put in', async () => {
    const { tab, fromTab, browser } = await aVisited()
    browser.refuseOnce('scripting.executeScript', 'Cannot access contents of the page.')
    expect(await fromTab(tab, { type: 'notice.more', isUnfolded: true })).toMatchObject({ error: { code: 'INTERNAL' } })
  })

  it('unfolds although that cannot be remembered', async () => {
    const { tab, fromTab, browser } = await aVisited()
    browser.refuseOnce('storage.session.set', 'Quota exceeded.')
    expect(await fromTab(tab, { type: 'notice.more', isUnfolded: true })).toEqual({ ok: true, value: null })
    expect(tab.scripts).toContain(more)
  })
})

it('ends a snooze when the user wants it ended', async () => {
  const background = await aVisited()
  await choose(background, background.tab, 'month', 'a')
  await background.fromPage({ type: 'snooze.end' })
  expect(background.stored().history).toMatchObject({ snooze: null })
})

describe('a trouble that the user has read of', () => {
  it('goes, unless a later version wrote what is met again at every read: that is marked', async () => {
    const { fromPage, stored } = await aBackground({ stored: { local: { settings: { version: 9 }, history: 'x' } } })
    await fromPage({ type: 'trouble.dismiss' })
    expect(stored().troubles).toMatchObject([{ item: 'settings', trouble: 'newer', isDismissed: true }])
    await fromPage({ type: 'findings.seen' })
    expect(stored().troubles).toMatchObject([{ item: 'settings', isDismissed: true }])
  })
})
