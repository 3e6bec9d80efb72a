// "Ask who saw yours": a letter is written, taken along in every way there is, and nothing leaves the page meanwhile.
import { readFileSync } from 'node:fs'
import ICAL from 'ical.js'
import type { Page } from 'puppeteer-core'
import { expect, test } from 'vitest'
import type { AxeReport } from '../../tools/browser/notice-reading.ts'
import { control, press } from '../../tools/browser/page-probe.ts'
import { axePath } from '../../tools/browser/probe-extension.ts'
import { waitUntil } from '../../tools/browser/wait-until.ts'
import { inBrowsers, inEach, type World } from './in-browsers.ts'
import { shows } from './page-text.ts'
import { pagesOf } from './pages-of.ts'
import { wideOn } from './wide.ts'

const axeSource = readFileSync(axePath(), 'utf8')
const wide = { width: 1400, height: 900 }

const open = async ({ driven }: World, size = wide) => {
  const page = await driven.extensionPage('request.html', size)
  await control(page, 'radio', 'European Union')
  return page
}

const letterOn = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLElement>('.letter-text')?.innerText ?? '')

const type = async (page: Page, id: string, text: string) => {
  await page.focus(id)
  await page.keyboard.type(text)
}

/** Sets a date field, whose keys depend on the browser's country. */
const setDay = (page: Page, id: string, day: string) =>
  page.$eval(
    id,
    (element, value) => {
      const input = element as HTMLInputElement
      input.value = value
      input.dispatchEvent(new Event('input', { bubbles: true }))
    },
    day,
  )

/** What the page copies or offers for saving, which is kept from clipboard and disk. */
const catchAll = (page: Page) =>
  page.evaluate(() => {
    const caught = { copied: '', name: '', blob: null as Blob | null }
    Object.assign(globalThis, { caught })
    Object.defineProperty(navigator, 'clipboard', {
      value: {
        writeText: async (text: string) => {
          caught.copied = text
        },
      },
    })
    const create = URL.createObjectURL
    URL.createObjectURL = (blob: Blob) => {
      caught.blob = blob
      return create(blob)
    }
    HTMLAnchorElement.prototype.click = function () {
      caught.name = this.download
    }
  })

const caught = (page: Page) =>
  page.evaluate(async () => {
    const { copied, name, blob } = (globalThis as unknown as { caught: { copied: string; name: string; blob: Blob } })
      .caught
    return { copied, name, text: (await blob?.text()) ?? '' }
  })

const fillIn = async (page: Page) => {
  await press(page, 'radio', 'European Union')
  await page.select('#request-region', 'AT')
  await type(page, '#request-username', '@alex')
  await type(page, '#request-email', 'alex@example.org')
  await type(page, '#request-name', 'Alex Example')
  await setDay(page, '#request-sent-on', '2026-01-31')
}

const violationsOn = async (page: Page) => {
  await page.evaluate(axeSource)
  const { violations } = (await page.evaluate(`axe.run({ resultTypes: ['violations'] })`)) as AxeReport
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)
}

/** What was asked of any host, but for what the browsers ask of their makers. */
const requestsOf = ({ standIn }: World) =>
  standIn.requests.filter((address) => !/^[\w.-]+\.(google|googleapis|gstatic|mozilla)\.(com|net|org)\//.test(address))

inBrowsers((world) => {
  test('the letter is filled in, copied and saved, and no host is asked for anything', async () => {
    const page = await open(world)
    const before = requestsOf(world)
    await catchAll(page)
    await fillIn(page)
    await waitUntil('the letter has the name', async () => (await letterOn(page)).includes('Alex Example'))
    await press(page, 'button', 'Copy the letter')
    await shows(page, 'Copied.')
    await press(page, 'button', 'Save as text')
    await shows(page, 'data-request-2026-01-31.txt is ready to save.')
    const { copied, name, text } = await caught(page)
    expect(copied).toBe(text)
    expect(name).toBe('data-request-2026-01-31.txt')
    expect(text).toContain('I use TikTok (place of residence: Austria). Under Article 15 of the GDPR')
    expect(text).toContain('by my count, by 28 February 2026.')
    expect(text.match(/^\d\. /gm)).toHaveLength(4)
    await press(page, 'button', 'Add the deadline to a calendar')
    await shows(page, 'data-request-2026-02-28.ics is ready to save.')
    const events = new ICAL.Component(ICAL.parse((await caught(page)).text)).getAllSubcomponents('vevent')
    expect(events.map((event) => String(new ICAL.Event(event).startDate))).toEqual(['2026-02-28', '2026-03-03'])
    expect((await caught(page)).text).not.toMatch(/alex|Austria|European/i)
    expect(requestsOf(world)).toEqual(before)
    const stored = JSON.stringify({ ...(await world.stored()), feed: null })
    expect(stored).not.toMatch(/alex/i)
    expect(page.url()).not.toMatch(/[#?]/)
    await page.close()
  })

  test('what came of the request is written only once the period is over', async () => {
    const page = await open(world)
    await press(page, 'radio', 'Australia')
    await shows(page, 'Not before')
    await setDay(page, '#request-sent-on', '2024-01-31')
    await shows(page, 'First give the day after the deadline on which you sent this: A complaint to the company.')
    await press(page, 'button', 'Write it')
    await waitUntil('it is the complaint', async () => (await letterOn(page)).includes('I am making a complaint about'))
    await setDay(page, '#request-complaintOn', '2024-04-01')
    await (
      await waitUntil('the next one can be written', () => page.$('.request-letters li:last-child button'))
    ).click()
    await waitUntil('it is for the authority', async () =>
      (await letterOn(page)).includes('I complained to the company on 1 April 2024.'),
    )
    await page.close()
  })

  test('a request is remembered only if the user wants that, and is erased with the rest', async () => {
    const page = await open(world)
    await fillIn(page)
    await press(page, 'switch', 'Remember that I asked')
    const asked = { version: 1, place: 'eu', sentOn: '2026-01-31', dueOn: '2026-02-28' }
    await waitUntil('it is remembered', async () => 'asked' in (await world.stored()))
    expect((await world.stored()).asked).toEqual(asked)
    await page.close()
    const settings = await world.driven.extensionPage('options.html')
    await shows(settings, 'European Union and EEA: sent on 31 Jan 2026, answer due by 28 Feb 2026')
    await settings.close()
    const again = await open(world)
    await shows(again, 'You asked on 31 Jan 2026')
    await press(again, 'switch', 'Remember that I asked')
    await waitUntil('it is forgotten', async () => !('asked' in (await world.stored())))
    await again.close()
    const refused = await world.send({ type: 'request.remember', asked, isPrivate: true })
    expect(refused).toMatchObject({ ok: false, error: { code: 'PRIVATE_WINDOW' } })
    await world.send({ type: 'request.remember', asked })
    await world.send({ type: 'data.erase' })
    expect(await world.stored()).not.toHaveProperty('asked')
  })

  test('by keyboard alone', async () => {
    const page = await open(world)
    await catchAll(page)
    await page.focus('[name=place]')
    await page.keyboard.press(' ')
    await waitUntil('a place is chosen', () => page.$('#request-region'))
    await page.keyboard.press('ArrowDown')
    await shows(page, 'TikTok Information Technologies UK Limited')
    await page.focus('.request-questions input')
    await page.keyboard.press(' ')
    await shows(page, '5 of 10 chosen')
    await page.keyboard.down('Control')
    await page.keyboard.press('Enter')
    await page.keyboard.up('Control')
    await shows(page, 'Copied.')
    expect((await caught(page)).copied).toContain('under Article 15 of the UK GDPR')
    await page.close()
  })

  test('narrow, from right to left with an English letter, and axe finds nothing', async () => {
    await world.send({ type: 'settings.change', change: { language: 'ar-XB' } })
    const page = await open(world, { width: 360, height: 800 })
    await press(page, 'radio', 'European Union')
    await waitUntil('the letter is there', () => page.$('.letter-text'))
    await page.$$eval('details', (all) => {
      for (const one of all) one.setAttribute('open', '')
    })
    expect(await wideOn(page)).toEqual([])
    const directions = await page.evaluate(() =>
      ['html', '.letter-text p'].map((one) => getComputedStyle(document.querySelector(one) as Element).direction),
    )
    expect(directions).toEqual(['rtl', 'ltr'])
    expect(await violationsOn(page)).toEqual([])
    await page.setViewport(wide)
    expect(await wideOn(page)).toEqual([])
    expect(await violationsOn(page)).toEqual([])
    await page.close()
  })

  test('popup and findings page lead there', async () => {
    const popup = await world.driven.extensionPage('popup.html', { width: 380, height: 600 })
    await control(popup, 'button', 'Ask who saw yours')
    await popup.close()
    const page = await world.driven.extensionPage('findings.html', wide)
    const link = await control(page, 'link', 'Ask who saw yours')
    expect(await link.evaluate((element) => (element as HTMLAnchorElement).pathname)).toBe('/request.html')
    await page.close()
  })

  test('a feed without letters says so, and names the official links', async () => {
    const { feed } = (await world.stored()) as { feed: { feed: Record<string, unknown> } }
    const { requests, ...older } = feed.feed
    await world.store({ feed: { ...feed, feed: older } })
    const page = await world.driven.extensionPage('request.html', wide)
    await shows(page, 'These findings come without letters.')
    expect(await page.$$eval('.request-official a', (all) => all.length)).toBeGreaterThan(4)
    await world.store({ feed: { ...feed, feed: { ...older, requests: { format: 2 } } } })
    await shows(page, 'cannot be read by this version of WhoSees')
    await world.store({ feed: { ...feed, feed: { ...older, requests } } })
    await control(page, 'radio', 'European Union')
    await page.close()
  })

  test('on paper the letter takes one page', async () => {
    const page = await open(world)
    await fillIn(page)
    expect(pagesOf(await page.pdf({ format: 'A4', preferCSSPageSize: false }))).toBe(1)
    await page.close()
  })
})

// Only Chromium shows a page as if it were paper.
inEach(['chromium'], (world) => {
  test('on paper there is the letter alone', async () => {
    const page = await open(world)
    await fillIn(page)
    await page.emulateMediaType('print')
    const text = await page.evaluate(() => document.body.innerText)
    expect(text.trim()).toMatch(/^Alex Example[\s\S]*Yours faithfully,\s+Alex Example$/)
    await page.close()
  })
})
