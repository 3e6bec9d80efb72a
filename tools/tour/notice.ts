// The first half of the tour: the notice, the switch in the popup, and the findings page.
import type { Page } from 'puppeteer-core'
import type { Driven } from '../browser/driven.ts'
import { notice } from '../browser/notice.ts'
import { isOn, press } from '../browser/page-probe.ts'
import { waitUntil } from '../browser/wait-until.ts'
import type { Steps } from './steps.ts'

const site = 'https://www.tiktok.com/'

const firstLine = (text: string, pattern: RegExp): string => text.match(pattern)?.[0].replace(/\s+/g, ' ') ?? ''

/** Brings the card to the front; after half a minute of the same visit there is the slim tab in its place. */
export const openCard = async (page: Page): Promise<void> => {
  const shown = notice(page)
  await page.bringToFront()
  await shown.waitFor()
  if (!(await shown.control('See the findings'))) await shown.click(/^Who sees TikTok data\?/)
  await shown.waitFor('See the findings')
  await shown.rect()
}

export const useNotice = async (driven: Driven, { picture }: Steps): Promise<Page> => {
  const page = await driven.open(site)
  const shown = notice(page)
  await shown.waitFor('See the findings', 10_000)
  await shown.rect()
  const counts = firstLine(await shown.text(), /\d+ reported[\s\S]*?decided/)
  await picture(page, 'notice', `On ${site} the notice shows. It says: “${counts}”`)
  await shown.click('Reminders off')
  await shown.waitFor('Undo')
  await shown.rect()
  await picture(page, 'reminders-off', '“Reminders off” in the notice turned them off, and offers Undo.')
  await shown.click('Undo')
  await shown.waitFor('See the findings')
  await shown.rect()
  await picture(page, 'undo', '“Undo” brought the notice back.')
  return page
}

export const useSwitch = async (driven: Driven, page: Page, { picture }: Steps): Promise<void> => {
  const shown = notice(page)
  await page.bringToFront()
  const popup = await driven.popup()
  if (!(await isOn(popup, 'Reminders'))) throw new Error('The switch in the popup is off, and should be on.')
  await picture(popup, 'popup', 'The toolbar popup shows the same findings, and the switch that turns reminders off.')
  await press(popup, 'switch', 'Reminders')
  await shown.waitGone(1_000)
  await picture(popup, 'popup-off', 'The switch is off.')
  await picture(page, 'gone', 'The notice is gone from the page.')
  await press(popup, 'switch', 'Reminders')
  await waitUntil('the switch is on again', () => isOn(popup, 'Reminders'))
  await page.bringToFront()
  await shown.waitFor()
  await shown.rect()
  await picture(page, 'on-again', 'The switch is on again, and the notice is back.')
}

export const seeFindings = async (driven: Driven, page: Page, { picture }: Steps): Promise<void> => {
  await openCard(page)
  await notice(page).click('See the findings')
  await waitUntil('the findings page is open', async () => (await driven.ownTabs()).includes('findings.html'))
  const findings = await driven.extensionPage('findings.html')
  const status = await waitUntil('the findings are listed', () =>
    findings.evaluate(() => document.querySelector('.filter-bar [role=status]')?.textContent),
  )
  await picture(findings, 'findings', `“See the findings” opened their page: “${status}”.`)
}
