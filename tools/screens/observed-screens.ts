// What a page of the site contacts: in the popup's third tab, and on the page that lists it all.

import type { Driven } from '../browser/driven.ts'
import { press } from '../browser/page-probe.ts'
import { waitUntil } from '../browser/wait-until.ts'
import { type Look, pageSizes, shoot, wear } from './looks.ts'

const hosts = [
  'www.tiktok.com*4',
  'p16-sign-va.tiktokcdn.com*12',
  'mon.tiktokv.com*3',
  'lf16-tiktok-web.ttwstatic.com',
  'analytics.google.com*2',
  'a.example.com',
]

/** `this-page-…` and `popup-this-page-…`, once the page has been looked at. */
export const takeObserved = async (driven: Driven, look: Look, folder: string): Promise<void> => {
  await wear(driven, look)
  const observed = await driven.open(`https://www.tiktok.com/?variant=hosts#${hosts.join()}`, pageSizes[0])
  await waitUntil('it has asked them all', async () => (await observed.title()) === 'Loaded')
  const number = await driven.tabId('variant=hosts')
  const page = await driven.extensionPage(`this-page.html#${number}`)
  await press(page, 'button', 'Look at this tab')
  await waitUntil('all hosts are listed', async () => (await page.$$('.host-row')).length === hosts.length)
  for (const size of pageSizes) {
    await page.setViewport(size)
    await shoot(page, folder, 'this-page', look, size.width, { fullPage: true })
  }
  await page.close()
  await observed.bringToFront()
  const popup = await driven.popup()
  await press(popup, 'tab', 'This page')
  await waitUntil('the popup says what it contacts', () => popup.$('[role=tabpanel]'))
  await shoot(popup, folder, 'popup-this-page', look, 380)
  await Promise.all([popup.close(), observed.close()])
}
