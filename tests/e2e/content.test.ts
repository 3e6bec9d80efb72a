// What the notice says, in the words that a person reads.
import { expect, test } from 'vitest'
import { press } from '../../tools/browser/page-probe.ts'
import { waitUntil } from '../../tools/browser/wait-until.ts'
import { inBrowsers } from './in-browsers.ts'

inBrowsers((world) => {
  test('the card names the leaked recordings with their figures and their period', async () => {
    const { notice } = await world.visit('/?variant=plain')
    await notice.waitFor('See the findings')
    await notice.unfold()
    const text = await notice.text()
    expect(text).toContain('Leaked recordings')
    expect(text).toContain('14 statements')
    expect(text).toContain('nine employees')
    expect(text).toMatch(/between September 2021 and January 2022/)
    expect(text).toContain('BuzzFeed News')
  })

  test('beside them stand the testimony before the Senate of October 2021 and the reply of the company', async () => {
    const { notice } = await world.visit('/?variant=plain')
    await notice.waitFor('See the findings')
    await notice.unfold()
    const text = await notice.text()
    expect(text).toMatch(/Oct(ober)?\s2021/)
    expect(text).toContain('Senate')
    expect(text).toMatch(/company.s reply/i)
    expect(text).toContain('misleading')
  })

  test('every source is a link to its publisher, in a new tab, without a way back', async () => {
    const { notice } = await world.visit('/?variant=plain')
    await notice.waitFor('See the findings')
    await notice.unfold()
    const links = await notice.links()
    const hosts = links.map(({ href }) => new URL(href ?? '').hostname)
    expect(hosts).toContain('www.buzzfeednews.com')
    expect(links.every(({ href }) => href?.startsWith('https://'))).toBe(true)
    for (const link of (await notice.html()).match(/<a [^>]*>/g) ?? []) {
      expect(link).toContain('target="_blank"')
      expect(link).toMatch(/rel="[^"]*noopener/)
      expect(link).toMatch(/rel="[^"]*noreferrer|referrerpolicy="no-referrer"/)
    }
  })

  test('a link to a source opens its page', async () => {
    const { notice } = await world.visit('/?variant=plain')
    await notice.waitFor('See the findings')
    await notice.click(/^BuzzFeed News/)
    await waitUntil('the source is open', async () =>
      (await world.driven.browser.pages()).some((page) => page.url().includes('buzzfeednews.com')),
    )
  })

  test('the counts are those of the bundled feed, and what speaks against the concern is named', async () => {
    const { notice } = await world.visit('/?variant=plain')
    await notice.waitFor('See the findings')
    expect(await notice.text()).toMatch(/\d+ reported\s+\d+ acknowledged\s+\d+ decided/)
    await notice.unfold()
    const text = await notice.text()
    expect(text).toMatch(/Findings since \d{4}: \d+ reported, \d+ acknowledged by the company, \d+ decided/)
    expect(text).toMatch(/Also on record: \d+ of \d+ point the other way/)
  })

  test('See the findings opens the page with all of them', async () => {
    const { notice } = await world.visit('/?variant=plain')
    await notice.waitFor('See the findings')
    await notice.click('See the findings')
    await waitUntil('the findings are open', async () => (await world.driven.ownTabs()).includes('findings.html'))
  })

  test('the toolbar button opens the popup, 380 px wide and no higher than 600 px', async () => {
    await world.visit('/?variant=plain')
    const { address, width, height } = await world.driven.toolbarPopup()
    expect(address).toBe(`${world.driven.baseUrl}popup.html`)
    expect(width).toBe(380)
    expect(height).toBeLessThanOrEqual(600)
  })

  test('the popup names the leaked recordings, and beside them what had been said', async () => {
    await world.visit('/?variant=plain')
    const popup = await world.driven.popup()
    const text = () => popup.evaluate(() => document.body.innerText)
    await waitUntil('the findings are there', async () => (await text()).includes('14 statements'))
    await press(popup, 'tab', 'Said vs reported')
    await waitUntil('the pairs are there', async () => /Senate/.test(await text()))
    expect(await text()).toMatch(/Oct(ober)?\s2021/)
  })
})
