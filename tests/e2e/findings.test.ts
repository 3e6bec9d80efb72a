// The findings page by keyboard alone, and by whatever address it is opened at.
import type { Page } from 'puppeteer-core'
import { expect, test } from 'vitest'
import { listedFindings } from '../../core/findings/counts.ts'
import { withCompanions } from '../../core/findings/select.ts'
import { waitUntil } from '../../tools/browser/wait-until.ts'
import { aRealFinding, realFeed } from '../fixtures/real-feed.ts'
import { inBrowsers, type World } from './in-browsers.ts'

const feed = await realFeed()
const count = listedFindings(feed).length
const ofGroup = (group: 'decided' | 'change') => listedFindings(feed).filter((finding) => finding.group === group)
const companions = withCompanions(feed, ofGroup('decided')).length - ofGroup('decided').length

const open = async (world: World, hash = ''): Promise<Page> => {
  const page = await world.driven.extensionPage(`findings.html${hash}`, { width: 1280, height: 900 })
  await waitUntil('the findings are there', () => page.$('.findings-list'))
  return page
}

const hashOf = (page: Page) => page.evaluate(() => decodeURIComponent(location.hash))
const statusOf = (page: Page) => page.$eval('.filter-bar [role=status]', ({ textContent }) => textContent ?? '')
const troubleOf = (page: Page) => page.$eval('main > .status-line', ({ textContent }) => textContent ?? '')
const focusedName = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    return (element?.getAttribute('aria-label') ?? element?.textContent ?? '').replace(/\s+/g, ' ').trim()
  })

/** Presses Tab until the control whose name begins so has the focus. */
const tabTo = async (page: Page, name: string): Promise<void> => {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    if ((await focusedName(page)).startsWith(name)) return
  }
  throw new Error(`60 times Tab did not lead to ${name}.`)
}

const untilStatus = (page: Page, wanted: RegExp) =>
  waitUntil(`the status matches ${wanted}`, async () => wanted.test(await statusOf(page)))
const untilHash = (page: Page, wanted: string) =>
  waitUntil(`the address ends in ${wanted}`, async () => (await hashOf(page)) === wanted)

inBrowsers((world) => {
  test('by keyboard: past the filters, through them, and back by the browser’s own history', async () => {
    const page = await open(world)
    await page.keyboard.press('Tab')
    expect(await focusedName(page)).toBe('Skip to the findings')
    await page.keyboard.press('Enter')
    await waitUntil('the list has the focus', () => page.evaluate(() => document.activeElement?.id === 'list'))
    await page.focus('.findings-skip')
    await tabTo(page, 'Decided')
    await page.keyboard.press(' ')
    await untilStatus(page, new RegExp(`^${ofGroup('decided').length} of ${count} findings\\. ${companions} more`))
    await untilHash(page, '#group=decided')
    await tabTo(page, 'More filters')
    await page.keyboard.press('Enter')
    await tabTo(page, 'any year')
    await page.keyboard.press('Escape')
    await waitUntil('the button has the focus again', async () => (await focusedName(page)) === 'More filters')
    await page.keyboard.press('/')
    await page.keyboard.type('ireland')
    await untilStatus(page, new RegExp(`^\\d+ of ${count} findings`))
    await untilHash(page, '#group=decided&q=ireland')
    await waitUntil('hits are marked', () => page.$('mark'))
    await page.keyboard.press('Escape')
    await untilHash(page, '#group=decided')
    await page.evaluate(() => history.back())
    await untilStatus(page, new RegExp(`^All ${count}`))
    expect(await page.$$eval('.filter-chip[aria-pressed=true]', (chips) => chips.length)).toBe(1)
  })

  test('by keyboard: a citation is copied, and the list is saved', async () => {
    const page = await open(world, '#group=change&list')
    await tabTo(page, 'Cite: ')
    await page.keyboard.press('Enter')
    await tabTo(page, 'BibTeX')
    await page.keyboard.press('Enter')
    await waitUntil('it is copied', () =>
      page.$eval('.cite [role=status]', ({ textContent }) => textContent === 'Copied: BibTeX.'),
    )
    // Not by `/`, which is the browser's own outside the filters: Firefox opens its search by it.
    await page.focus('input[type=search]')
    await page.keyboard.down('Control')
    await page.keyboard.press('v')
    await page.keyboard.up('Control')
    await waitUntil('the clipboard has it', () =>
      page.$eval('input[type=search]', (input) => (input as HTMLInputElement).value.startsWith('@online{')),
    )
    await page.keyboard.press('Escape')
    await untilStatus(page, new RegExp(`^${ofGroup('change').length} of ${count} findings`))
    await page.focus('.findings-skip')
    await page.keyboard.press('Enter')
    await tabTo(page, 'CSV')
    await page.evaluate(() => {
      const make = URL.createObjectURL
      URL.createObjectURL = (file) => {
        Object.assign(window, { __saved: (file as Blob).text() })
        return make(file)
      }
    })
    await page.keyboard.press('Enter')
    await waitUntil('the file is named', () =>
      page.$eval('.save-list [role=status]', ({ textContent }) => textContent?.startsWith('whosees-tiktok-seq')),
    )
    const saved = (await page.evaluate('window.__saved')) as string
    expect(saved.split('\r\n').length).toBeGreaterThan(2)
    expect(saved).toContain(',"group=change",')
  })

  test('a finding that the address names has the focus, in sight', async () => {
    const { id } = await aRealFinding(({ regions }) => !regions.includes('EU'))
    const page = await open(world, `#region=EU&finding=${id}`)
    await waitUntil('it has the focus', () =>
      page.evaluate((wanted) => document.activeElement?.id === `finding=${wanted}`, id),
    )
    await waitUntil('it is below the bar', () =>
      page.evaluate(() => {
        const bar = document.querySelector('.filter-bar')?.getBoundingClientRect()
        const top = document.activeElement?.getBoundingClientRect().top ?? 0
        return top >= (bar?.bottom ?? 0) && top < innerHeight / 2
      }),
    )
    expect(await troubleOf(page)).toBe('')
    expect(await page.$eval('.finding-article[data-target=true] .finding-article-why', (why) => why.textContent)).toBe(
      'Outside your filters; shown because the link points to it.',
    )
  })

  test('an address that means nothing is answered by a sentence, and nothing is lost', async () => {
    const page = await open(world, '#finding=gone')
    await waitUntil('it says so', async () => (await troubleOf(page)).includes('no finding “gone”'))
    const bad: [string, string][] = [
      ['%E0%A4%A&%', 'doesn’t recognise'],
      ['colour=red&group=loud', 'doesn’t recognise: “colour=red”, “group=loud”'],
      ['x'.repeat(100_000), 'too long'],
    ]
    for (const [hash, sentence] of bad) {
      await page.evaluate((wanted) => {
        location.hash = wanted
      }, hash)
      await waitUntil(`it says ${sentence}`, async () => (await troubleOf(page)).includes(sentence))
      expect(await statusOf(page)).toBe(`All ${count} findings`)
      expect(await page.$$eval('.finding-article', (articles) => articles.length)).toBeGreaterThan(9)
    }
  })
})
