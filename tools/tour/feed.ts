// The second half of the tour: the findings are confirmed by their feed, and a correction arrives by it.
import type { Page } from 'puppeteer-core'
import type { Driven } from '../browser/driven.ts'
import { notice } from '../browser/notice.ts'
import { press } from '../browser/page-probe.ts'
import { waitUntil } from '../browser/wait-until.ts'
import type { LiveFeed } from '../start/live-feed.ts'
import { openCard } from './notice.ts'
import type { Steps } from './steps.ts'

/** Presses Check now, and gives what the page then says of it. */
const checkNow = async (page: Page): Promise<string> => {
  await press(page, 'button', 'Check now')
  return waitUntil('the check is over', () =>
    page.evaluate(() =>
      [...document.querySelectorAll('[role=status]')]
        .map(({ textContent }) => textContent.trim())
        .find((text) => text.startsWith('Checked')),
    ),
  )
}

/** What the settings say of the feed in use, by its name there. */
const factOf = (settings: Page, name: string): Promise<string> =>
  waitUntil(`the settings say ${name}`, () =>
    settings.evaluate(
      (wanted) =>
        [...document.querySelectorAll('dt')].find(({ textContent }) => textContent === wanted)?.nextElementSibling
          ?.textContent,
      name,
    ),
  )

const scrollTo = (page: Page, selector: string): Promise<void> =>
  page.evaluate((wanted) => document.querySelector(wanted)?.scrollIntoView({ block: 'start' }), selector)

/** The findings that came with the extension are those of the feed: confirmed, and signed. */
export const checkFeed = async (driven: Driven, page: Page, { picture }: Steps): Promise<void> => {
  await page.bringToFront()
  const popup = await driven.popup()
  const said = await checkNow(popup)
  const age = await waitUntil('the feed is signed', () =>
    popup.evaluate(() => document.body.innerText.match(/^Signed, .*$/m)?.[0]),
  )
  await picture(popup, 'checked', `“Check now” in the popup: “${said}” “${age}.”`)
  const settings = await driven.extensionPage('options.html')
  const sequence = await factOf(settings, 'Sequence')
  await scrollTo(settings, '.feed-settings')
  await picture(settings, 'signed', `The settings have the details: up to date, signed, sequence ${sequence}.`)
  await settings.close()
}

const badgeOf = (driven: Driven): Promise<string> => driven.inExtension(({ action }) => action.getBadgeText({}))

/** An editor corrects one finding, and publishes. */
export const receiveCorrection = async (driven: Driven, page: Page, feed: LiveFeed, { picture }: Steps) => {
  await waitUntil('the badge is empty once the popup has listed the findings', async () => !(await badgeOf(driven)))
  await openCard(page)
  const { title } = await feed.publishCorrection()
  const settings = await driven.extensionPage('options.html')
  const said = await checkNow(settings)
  const sequence = await factOf(settings, 'Sequence')
  await waitUntil('the badge says 1', async () => (await badgeOf(driven)) === '1')
  await scrollTo(settings, '.check-ledger')
  await picture(
    settings,
    'ledger',
    `A correction was published, of “${title}”. “Check now” in the settings: “${said}” Sequence ${sequence}; the ledger has both checks, and the badge says 1.`,
  )
  await page.bringToFront()
  const popup = await driven.popup()
  await waitUntil('the popup has the correction', () => popup.evaluate(() => /Corrected/.test(document.body.innerText)))
  await picture(popup, 'popup-corrected', 'The popup begins with what was corrected.')
  // Findings don't change under a reader's eyes: the card has the news when it is opened the next time.
  await page.reload()
  await openCard(page)
  const shown = notice(page)
  await waitUntil('the notice has the correction', async () => (await shown.text()).includes('Corrected'))
  await picture(page, 'notice-corrected', 'So does the notice, opened anew.')
}

/** The front page of the website made of the same findings, with the correction. */
export const seeWebsite = async (driven: Driven, { url }: LiveFeed, { picture }: Steps): Promise<void> => {
  const address = `${url}/`
  await picture(await driven.open(address), 'website', `The same findings as a website, at ${address} during this run.`)
}
