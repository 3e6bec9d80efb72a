// Every language in the notice and the popup of a phone's width, and the switch from one to another.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { describe, expect, test } from 'vitest'
import { interfaceOf } from '../../core/language/language.ts'
import { type Language, languages } from '../../core/language/languages.ts'
import type { CatalogueMessage } from '../../core/language/translate.ts'
import type { Notice } from '../../tools/browser/notice.ts'
import { control } from '../../tools/browser/page-probe.ts'
import { cutTextsPath } from '../../tools/browser/probe-extension.ts'
import { waitUntil } from '../../tools/browser/wait-until.ts'
import { inBrowsers, inEach, type World } from './in-browsers.ts'

const narrow = { width: 360, height: 740 }

/** What a language calls something, as its translators wrote it. */
const wordOf = (language: Language, file: 'background' | 'notice' | 'popup' | 'settings', key: string): string => {
  const path = join(import.meta.dirname, `../../locales/${language}/${file}.json`)
  const message = (JSON.parse(readFileSync(path, 'utf8')) as Record<string, CatalogueMessage>)[key]
  return (typeof message === 'object' ? message.other : message) ?? ''
}

const speak = async (world: World, language: Language) => {
  expect(await world.send({ type: 'settings.change', change: { language } })).toMatchObject({ ok: true })
}

const noticeSpeaks = (notice: Notice, language: Language) =>
  waitUntil(`the notice is in ${language}`, async () => (await notice.html()).includes(`lang="${language}"`))

const pageSpeaks = (page: Page, language: Language) =>
  waitUntil(`the page is in ${language}`, () =>
    page.evaluate((wanted) => document.documentElement.lang === wanted, language),
  )

/** Texts of the page that are cut off, for each of its tabs, and what else does not fit. */
const cutTextsOfPopup = async (page: Page): Promise<string[]> => {
  const code = readFileSync(cutTextsPath(), 'utf8')
  const found: string[] = []
  for (const index of [1, 0]) {
    await page.evaluate((at) => document.querySelectorAll<HTMLElement>('[role=tab]')[at]?.click(), index)
    await waitUntil('the tab is open', () =>
      page.evaluate(
        (at) => document.querySelectorAll('[role=tab]')[at]?.getAttribute('aria-selected') === 'true',
        index,
      ),
    )
    found.push(...((await page.evaluate(`${code}; findCutTexts([document.body])`)) as string[]))
    const isWide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    )
    if (isWide) found.push('The popup scrolls sideways.')
  }
  const rows = await page.$$eval('.popup-actions > *', (all) => {
    const boxes = all.map((one) => one.getBoundingClientRect())
    return new Set(boxes.map(({ top, bottom }) => Math.round((top + bottom) / 2))).size
  })
  if (rows > 1) found.push('The links stand in other rows than the button.')
  return found
}

const directionOfPage = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.querySelector('main') as Element).direction)

inEach(['chromium'], (world) => {
  describe('at 360 px', () => {
    test('no text of the notice or the popup is cut off in any language, and each runs its way', async () => {
      const card = await world.visit('/?variant=strict-csp', narrow)
      await card.notice.waitFor('See the findings')
      const tab = await world.visit('/?variant=strict-csp', narrow)
      await tab.notice.waitFor()
      const popup = await world.driven.extensionPage('popup.html')
      // Its window is 380 px wide on a computer; only a phone makes it narrower.
      await popup.setViewport({ ...narrow, isMobile: true, hasTouch: true })
      await card.page.bringToFront()
      for (const language of languages) {
        await speak(world, language)
        await Promise.all([
          noticeSpeaks(card.notice, language),
          noticeSpeaks(tab.notice, language),
          pageSpeaks(popup, language),
        ])
        const { direction } = interfaceOf({ language }, [])
        const directions = [
          (await card.notice.region())?.direction,
          (await tab.notice.region())?.direction,
          await directionOfPage(popup),
        ]
        expect(directions, language).toEqual([direction, direction, direction])
        expect({
          language,
          card: await card.notice.cutTexts(),
          tab: await tab.notice.cutTexts(),
          popup: await cutTextsOfPopup(popup),
        }).toEqual({ language, card: [], tab: [], popup: [] })
      }
    })
  })
})

inBrowsers((world) => {
  test('a language chosen in the settings is spoken at once in an open notice and an open popup', async () => {
    const { page, notice } = await world.visit('/?variant=strict-csp')
    await notice.waitFor('See the findings')
    const popup = await world.driven.extensionPage('popup.html')
    const settings = await world.driven.extensionPage('options.html')
    await control(settings, 'combobox', 'Language')
    await settings.select('#select-language', 'ja')
    await control(settings, 'heading', wordOf('ja', 'settings', 'settings.title'))
    await control(popup, 'tab', wordOf('ja', 'popup', 'popup.said'))
    await page.bringToFront()
    await notice.waitFor(wordOf('ja', 'notice', 'action.findings'))
    const title = await world.driven.inExtension(({ action }) => action.getTitle({}))
    const texts = [wordOf('ja', 'background', 'badge.none'), wordOf('ja', 'background', 'badge.unseen')]
    expect(texts).toContain(title.replace(/\d+/, '{count}'))
    expect(await settings.title()).toBe(wordOf('ja', 'settings', 'settings.tab'))
  })
})
