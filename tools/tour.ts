// What a person would do first with the extension, step by step in a browser without a window, with a picture of each.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import type { Driven } from './browser/driven.ts'
import { notice } from './browser/notice-probe.ts'
import { isOn, press } from './browser/page-probe.ts'
import { waitUntil } from './browser/wait-until.ts'

const site = 'https://www.tiktok.com/'

type Steps = { picture: (page: Page, name: string, sentence: string) => Promise<void> }

const steps = (folder: string): Steps => {
  let count = 0
  return {
    picture: async (page, name, sentence) => {
      count += 1
      const path = join(folder, `${count}-${name}.png`) as `${string}.png`
      await page.screenshot({ path })
      console.log(`${count}. ${sentence}\n   ${path}`)
    },
  }
}

const firstLine = (text: string, pattern: RegExp): string => text.match(pattern)?.[0].replace(/\s+/g, ' ') ?? ''

const useNotice = async (driven: Driven, { picture }: Steps): Promise<Page> => {
  const page = await driven.open(site)
  const shown = notice(page)
  await shown.waitFor('See the findings', 10_000)
  await shown.rect()
  const counts = firstLine(await shown.text(), /Since \d{4}:[^.]*\./)
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

const useSwitch = async (driven: Driven, page: Page, { picture }: Steps): Promise<void> => {
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

const seeFindings = async (driven: Driven, page: Page, { picture }: Steps): Promise<void> => {
  const shown = notice(page)
  // After half a minute of the same visit it would come back as the slim tab.
  if (!(await shown.control('See the findings'))) await shown.click(/^Who sees TikTok data\?/)
  await shown.click('See the findings')
  await waitUntil('the findings page is open', async () => (await driven.ownTabs()).includes('findings.html'))
  const findings = await driven.extensionPage('findings.html')
  const status = await waitUntil('the findings are listed', () =>
    findings.evaluate(() => document.querySelector('.filter-bar [role=status]')?.textContent),
  )
  await picture(findings, 'findings', `“See the findings” opened their page: “${status}”.`)
}

/** Takes the tour and saves its pictures. Throws a sentence when something that should be there is not. */
export const takeTour = async (driven: Driven, folder: string): Promise<void> => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const each = steps(folder)
  const page = await useNotice(driven, each)
  await useSwitch(driven, page, each)
  await seeFindings(driven, page, each)
}
