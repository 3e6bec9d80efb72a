// All of it by keyboard alone, and none of it by force: the focus goes into the notice only when the user leads it there.
import type { KeyInput, Page } from 'puppeteer-core'
import { expect, test } from 'vitest'
import type { Notice } from '../../tools/browser/notice.ts'
import { isOn } from '../../tools/browser/page-probe.ts'
import { waitUntil } from '../../tools/browser/wait-until.ts'
import { inBrowsers, inEach } from './in-browsers.ts'

const presses = 40

/** Presses Tab until the notice's control of this name has the focus; gives all names on the way. */
const tabTo = async (page: Page, notice: Notice, name: string): Promise<string[]> => {
  const names: string[] = []
  for (let count = 0; count < presses; count += 1) {
    await page.keyboard.press('Tab')
    const focused = await notice.focusedName()
    if (focused !== null) names.push(focused)
    if (focused === name) return names
  }
  throw new Error(`${presses} times Tab did not lead to ${name}; it led to ${names.join(', ')}`)
}

/** What Tab reaches on a page of the extension, against what a mouse could reach. */
const tabThrough = async (page: Page): Promise<{ wanted: string[]; reached: string[] }> => {
  const describeAll = () => {
    const tabbable = 'a[href], button, input, select, textarea, summary, [tabindex]'
    const nameOf = (element: Element) =>
      `${element.tagName} ${element.id || (element as HTMLInputElement).name || element.textContent?.trim().slice(0, 60)}`
    return [...document.querySelectorAll<HTMLElement>(tabbable)]
      .filter(
        (element) => element.tabIndex >= 0 && element.checkVisibility() && !element.matches(':disabled, [inert] *'),
      )
      .filter((element) => !(element instanceof HTMLInputElement) || element.type !== 'radio' || element.checked)
      .map(nameOf)
  }
  const wanted = await page.evaluate(describeAll)
  const reached: string[] = []
  for (let count = 0; count < wanted.length + 2; count += 1) {
    await page.keyboard.press('Tab')
    reached.push(
      await page.evaluate(() => {
        const element = document.activeElement
        if (!element) return ''
        return `${element.tagName} ${element.id || (element as HTMLInputElement).name || element.textContent?.trim().slice(0, 60)}`
      }),
    )
  }
  return { wanted, reached }
}

/** What the page hears of a key. */
const keysHeard = async (page: Page, key: KeyInput): Promise<string[]> => {
  await page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { __heard: heard })
    addEventListener('keydown', (event) => heard.push(event.key))
  })
  await page.keyboard.press(key)
  return (await page.evaluate('window.__heard')) as string[]
}

inBrowsers((world) => {
  test('the notice takes no focus when it arrives', async () => {
    const { page, notice } = await world.visit('/?variant=plain')
    await page.focus('input[type=search]')
    await notice.waitFor('See the findings')
    await notice.rect()
    expect(await notice.focusedName()).toBeNull()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
  })

  test('Tab leads through every control of the card', async () => {
    const { page, notice } = await world.visit('/?variant=plain')
    await notice.waitFor('See the findings')
    const controls = (await notice.shown()).filter(({ role }) => ['button', 'link'].includes(role))
    const names = await tabTo(page, notice, 'Reminders off')
    expect(names).toEqual(expect.arrayContaining(controls.map(({ name }) => name)))
  })

  test('Enter on See the findings opens them', async () => {
    const { page, notice } = await world.visit('/?variant=plain')
    await notice.waitFor('See the findings')
    await tabTo(page, notice, 'See the findings')
    await page.keyboard.press('Enter')
    await waitUntil('the findings are open', async () => (await world.driven.ownTabs()).includes('findings.html'))
  })

  test('the menu opens, moves by arrows and closes by Esc, which closes nothing else', async () => {
    const { page, notice } = await world.visit('/?variant=plain')
    await notice.waitFor('See the findings')
    await tabTo(page, notice, 'Remind me')
    await page.keyboard.press('Enter')
    await waitUntil('the first item has the focus', async () => (await notice.focusedName()) === 'Tomorrow')
    await page.keyboard.press('ArrowDown')
    expect(await notice.focusedName()).toBe('Next week')
    await page.keyboard.press('End')
    expect(await notice.focusedName()).toBe('When something new is reported')
    await page.keyboard.press('Escape')
    await waitUntil('the button has the focus', async () => (await notice.focusedName()) === 'Remind me')
    expect(await notice.control('See the findings')).not.toBeNull()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await notice.waitFor('Undo')
    await waitUntil('Undo has the focus', async () => (await notice.focusedName()) === 'Undo')
    await page.keyboard.press('Enter')
    await notice.waitFor('See the findings')
  })

  test('Esc closes the notice while it has the focus, and gives the focus back', async () => {
    const { page, notice } = await world.visit('/?variant=plain')
    await notice.waitFor('See the findings')
    await page.focus('main a')
    await page.keyboard.press('Escape')
    expect(await notice.control('See the findings')).not.toBeNull()
    await tabTo(page, notice, 'Settings')
    await page.keyboard.press('Escape')
    await waitUntil('the card is gone', async () => !(await notice.control('See the findings')))
    await waitUntil('the focus is back on the link, or on the way back', async () => {
      const focused = await notice.focusedName()
      const inPage = await page.evaluate(() => document.activeElement?.textContent)
      return focused === 'Undo' || inPage === 'Second page'
    })
  })

  test.each(['Close', 'Reminders off'])('after a click on %s the keys are the page’s again at once', async (name) => {
    const { page, notice } = await world.visit('/?variant=plain')
    await notice.waitFor(name)
    // With nothing of the page in focus, as where somebody only watches.
    await notice.click(name)
    await notice.waitFor('Undo')
    expect(await keysHeard(page, 'l')).toEqual(['l'])
  })

  test.each(['Close', 'Reminders off'])('a click on %s gives the focus to nothing that had been left', async (name) => {
    const { page, notice } = await world.visit('/?variant=plain')
    await page.focus('input[type=search]')
    await notice.click('More')
    await notice.waitFor('Less')
    await page.click('h1')
    await notice.click(name)
    await notice.waitFor('Undo')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
    expect(await keysHeard(page, 'l')).toEqual(['l'])
  })

  test('Enter on the slim tab opens the card', async () => {
    await (await world.visit('/?variant=plain')).notice.waitFor('See the findings')
    const { page, notice } = await world.visit('/?variant=plain')
    await notice.waitFor(/^Who sees/)
    await tabTo(page, notice, (await notice.control(/^Who sees/))?.name ?? '')
    await page.keyboard.press('Enter')
    await notice.waitFor('See the findings')
    expect(await notice.focusedName()).not.toBeNull()
  })

  test('the popup: Space on the switch, arrows on the tabs, Tab to everything', async () => {
    const page = await world.driven.extensionPage('popup.html', { width: 380, height: 600 })
    await waitUntil('the popup is there', () => page.$('[role=switch]'))
    await page.focus('[role=switch]')
    await page.keyboard.press(' ')
    await waitUntil('reminders are off', async () => !(await isOn(page, 'Reminders')))
    await page.keyboard.press(' ')
    await waitUntil('reminders are on', () => isOn(page, 'Reminders'))
    await page.focus('[role=tab][aria-selected=true]')
    await page.keyboard.press('ArrowRight')
    await waitUntil('the other tab is selected', () =>
      page.evaluate(() => document.querySelector('[role=tab][aria-selected=true]')?.textContent === 'Said vs reported'),
    )
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    const { wanted, reached } = await tabThrough(page)
    expect(reached).toEqual(expect.arrayContaining(wanted))
  })

  test.each(['options.html', 'welcome.html', 'findings.html#group=change'])(
    '%s: Tab leads to everything',
    async (path) => {
      const page = await world.driven.extensionPage(path)
      await waitUntil('the page is there', () => page.$('main h1, main h2'))
      const { wanted, reached } = await tabThrough(page)
      expect(wanted.length).toBeGreaterThan(0)
      expect(reached).toEqual(expect.arrayContaining(wanted))
    },
  )

  test('settings: a switch and a choice are changed by keys, and hold', async () => {
    const page = await world.driven.extensionPage('options.html')
    await waitUntil('the page is there', () => page.$('[role=switch]'))
    await page.focus('[role=switch]')
    await page.keyboard.press(' ')
    await waitUntil('it is stored', async () => {
      const { settings } = (await world.stored()) as { settings?: { reminders: boolean } }
      return settings?.reminders === false
    })
  })
})

// Firefox takes the focus from what is hidden by itself.
inEach(['chromium'], (world) => {
  test('a notice that steps back leaves the keys to the page', async () => {
    const { page, notice } = await world.visit('/?variant=sheet&kind=consent')
    await notice.waitFor('See the findings')
    await notice.click('More')
    await notice.waitFor('Less')
    await page.evaluate('window.__open()')
    await notice.waitGone()
    expect(await keysHeard(page, 'l')).toEqual(['l'])
  })
})
