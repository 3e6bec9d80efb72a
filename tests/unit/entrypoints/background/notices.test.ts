import { describe, expect, it } from 'vitest'
import { aBackground } from '../../../fixtures/in-memory-browser/background.ts'

describe('the notice in a tab', () => {
  it('is put in once, and told of each change after that', async () => {
    const { openTab, visit, untilShown, fromPage, untilIdle, browser } = await aBackground()
    const tab = openTab()
    await visit(tab)
    await untilShown(tab, 'card')
    await fromPage({ type: 'settings.change', change: { theme: 'dark' } })
    await untilIdle()
    expect([tab.scripts, tab.messages.length]).toEqual([['/notice.js'], 2])
    expect(browser.argsOf('scripting.executeScript')).toHaveLength(1)
  })

  it('comes with the words of the settings’ language, and its direction', async () => {
    const { openTab, visit, untilShown, shownIn, fromPage } = await aBackground()
    await fromPage({ type: 'settings.change', change: { language: 'ar' } })
    const tab = openTab()
    await visit(tab)
    await untilShown(tab, 'card')
    expect(shownIn(tab)?.view).toMatchObject({ language: 'ar', direction: 'rtl' })
  })

  it('comes with its second script where the settings want every card in full', async () => {
    const { openTab, visit, untilShown, shownIn, fromPage } = await aBackground()
    await fromPage({ type: 'settings.change', change: { fullCard: true } })
    const tab = openTab()
    await visit(tab)
    await untilShown(tab, 'card')
    expect(tab.scripts).toEqual(['/notice.js', '/notice-more.js'])
    expect(shownIn(tab)?.view).toMatchObject({ isUnfolded: true, alwaysInFull: true })
  })

  it('comes into a tab that was open before there was something to show', async () => {
    const { openTab, fromPage, visit, untilShown } = await aBackground()
    await fromPage({ type: 'settings.change', change: { reminders: false } })
    const tab = openTab()
    await visit(tab)
    await fromPage({ type: 'settings.change', change: { reminders: true } })
    await untilShown(tab, 'tab')
  })

  it('is not told of a change in a tab of a corporate page', async () => {
    const { browser, fromPage, untilIdle } = await aBackground()
    const tab = browser.tabs.open({ url: 'https://newsroom.tiktok.com/', scripts: ['/notice.js'] })
    await fromPage({ type: 'settings.change', change: { theme: 'dark' } })
    await untilIdle()
    expect(tab.messages).toEqual([])
  })

  it('in private windows says that nothing is remembered there', async () => {
    const { openTab, visit, untilShown, shownIn } = await aBackground()
    const tab = openTab('/', { incognito: true })
    await visit(tab)
    await untilShown(tab, 'tab')
    expect(shownIn(tab)?.view).toMatchObject({ isPrivate: true })
  })
})
