import { describe, expect, it, vi } from 'vitest'
import { emptyHistory } from '../../../../core/reminders/history.ts'
import { hourMs } from '../../../../core/time/durations.ts'
import { aFeed, aFinding } from '../../../fixtures/feed.ts'
import { aBackground, startBackground } from '../../../fixtures/in-memory-browser/background.ts'
import { anInMemoryBrowser } from '../../../fixtures/in-memory-browser/in-memory-browser.ts'
import { packagedFeed, packagedWords } from '../../../fixtures/in-memory-browser/packaged-files.ts'

describe('a visit', () => {
  it('that is the first event after an update is decided by the feed that came with it', async () => {
    const told = { leak: '', keep: '' }
    const history = { ...emptyHistory, lastNoticeAt: Date.now() - 9 * 24 * hourMs, told, seen: told, known: {} }
    const keep = aFinding({ id: 'keep' })
    const before = await packagedFeed(aFeed({ findings: [aFinding(), keep] }))
    const { browser: earlier, untilIdle } = await aBackground({ stored: { local: { history } }, files: before })
    await untilIdle()
    const local = earlier.storage.stored('local')
    const withdrawn = aFinding({ retracted: { date: '2026-11-23', reason: 'wrong' } })
    const after = await packagedFeed(aFeed({ findings: [withdrawn, keep], lead: ['keep'] }), { sequence: 9 })
    const browser = anInMemoryBrowser({
      stored: { local: { ...local, feed: { ...(local.feed as object), by: '0.0.9' } } },
      files: { ...packagedWords(), ...after },
    })
    const tab = browser.tabs.open({ url: 'https://www.tiktok.com/foryou' })
    await startBackground(browser)
    await browser.runtime.send({ type: 'visit', cause: 'load' }, browser.tabs.senderIn(tab))
    await browser.idle()
    expect(tab.messages.at(-1)).toMatchObject({ decision: { form: 'card', reason: 'news' }, view: { news: ['leak'] } })
  })

  it('puts the notice into the tab with its card, and gives the card to this tab alone', async () => {
    const { openTab, visit, untilShown, stored } = await aBackground()
    const first = openTab()
    expect(await visit(first)).toMatchObject({ ok: true, value: { form: 'card' } })
    await untilShown(first, 'card')
    expect(first.scripts).toEqual(['/notice.js'])
    const second = openTab()
    expect(await visit(second)).toMatchObject({ ok: true, value: { form: 'tab' } })
    await untilShown(second, 'tab')
    expect(stored('session').visit).toMatchObject({ card: { tabId: first.id, isShown: false } })
  })

  it('that loads its page again has the same news in its card, and the next tab knows that they were told', async () => {
    const history = { ...emptyHistory, lastNoticeAt: Date.now() - hourMs, told: {}, known: { leak: '' } }
    const { openTab, visit, seeCard, untilShown, reload, shownIn } = await aBackground({
      stored: { local: { history } },
    })
    const tab = openTab()
    await visit(tab)
    await untilShown(tab, 'card')
    for (let load = 0; load < 2; load += 1) {
      expect(shownIn(tab)).toMatchObject({ decision: { form: 'card' }, view: { news: ['leak'], told: { leak: '' } } })
      await seeCard(tab)
      await reload(tab)
    }
    const other = openTab()
    await visit(other)
    await untilShown(other, 'tab')
    expect(shownIn(other)?.view.news).toEqual([])
  })

  it('puts nothing into a tab in which there is nothing to show', async () => {
    const { openTab, visit, fromPage, browser } = await aBackground()
    await fromPage({ type: 'settings.change', change: { reminders: false } })
    const tab = openTab()
    expect(await visit(tab)).toMatchObject({ ok: true, value: { form: 'nothing' } })
    await visit(tab, 'navigation')
    expect(browser.argsOf('scripting.executeScript')).toEqual([])
  })

  it('is answered with the time for which no other visit can change anything', async () => {
    const { openTab, visit, fromPage } = await aBackground()
    expect(await visit(openTab())).toMatchObject({ value: { form: 'card', restMs: 180_000 } })
    await fromPage({ type: 'settings.change', change: { reminders: false } })
    expect(await visit(openTab())).toMatchObject({ value: { form: 'nothing', restMs: null } })
  })

  it('is none on a page that is not the site’s', async () => {
    const { openTab, visit, stored } = await aBackground()
    const tab = openTab('/', { url: 'https://newsroom.tiktok.com/en-us' })
    expect(await visit(tab)).toMatchObject({ ok: false, error: { code: 'MESSAGE_SENDER' } })
    expect(stored('session').visit).toBeUndefined()
  })

  it('in a private window shows the slim tab, and stores nothing', async () => {
    const { openTab, visit, untilShown, stored } = await aBackground()
    const before = [stored('local'), stored('session')]
    const tab = openTab('/foryou', { incognito: true })
    expect(await visit(tab)).toMatchObject({ ok: true, value: { form: 'tab' } })
    await untilShown(tab, 'tab')
    expect([stored('local'), stored('session')]).toEqual(before)
  })

  it('gives the card to the next tab where the first was closed before anybody saw it', async () => {
    const { openTab, visit, browser } = await aBackground()
    const first = openTab()
    await visit(first)
    const second = openTab()
    browser.tabs.close(first.id)
    expect(await visit(second)).toMatchObject({ ok: true, value: { form: 'card' } })
  })

  it('asks for the other tab only where a card waits there unseen', async () => {
    const { openTab, visit, visitAndSee, browser } = await aBackground()
    const first = openTab()
    await visitAndSee(first)
    await vi.waitFor(() => expect(browser.argsOf('tabs.query')).not.toEqual([]))
    const before = browser.argsOf('tabs.query').length
    browser.tabs.close(first.id)
    expect(await visit(openTab())).toMatchObject({ ok: true, value: { form: 'tab' } })
    expect(browser.argsOf('tabs.query').length).toBe(before)
  })

  it('is decided at once while another tab hangs, and so are settings', async () => {
    const { openTab, visit, fromPage, browser } = await aBackground()
    const hanging = openTab('/a', { hangs: true })
    await visit(hanging)
    vi.useFakeTimers()
    const answers = [
      fromPage({ type: 'settings.change', change: { theme: 'dark' } }),
      fromPage({ type: 'settings.change', change: { theme: 'light' } }),
      visit(openTab('/b')),
    ]
    // No clock runs: what waited for the tab that hangs would wait for ever.
    expect(await Promise.all(answers)).toMatchObject([{ ok: true }, { ok: true }, { ok: true }])
    expect(browser.storage.stored('local').settings).toMatchObject({ theme: 'light' })
    vi.useRealTimers()
  })

  it('finds the findings of the package and shows the slim tab where storage cannot be read, and writes nothing', async () => {
    const { openTab, visit, untilShown, browser } = await aBackground()
    await browser.fire('runtime.onStartup')
    browser.refuse('storage.local.get', 'Corruption: block checksum mismatch')
    const writes = browser.argsOf('storage.local.set').length
    const tab = openTab()
    expect(await visit(tab)).toMatchObject({ ok: true, value: { form: 'tab' } })
    await untilShown(tab, 'tab')
    expect(browser.argsOf('storage.local.set').length).toBe(writes)
  })
})
