// `npm start [chromium|firefox] [--headless]`: builds, finds a browser, and opens it with the extension on tiktok.com.
import { join } from 'node:path'
import type { BrowserName, Driven } from './browser/driven.ts'
import { findBrowser } from './browser/find-browser.ts'
import { launch } from './browser/launch.ts'
import { isReachable } from './browser/reachable.ts'
import { type StandIn, startStandIn } from './browser/stand-in.ts'
import { buildExtension } from './build-extension.ts'
import { takeTour } from './tour.ts'

const host = 'www.tiktok.com'
const preview = join(import.meta.dirname, '../.output/preview')

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

const stayOpen = async (driven: Driven): Promise<void> => {
  await driven.open(`https://${host}/`)
  console.log(`The browser shows https://${host}/ with the extension. Close it to end this.`)
  await new Promise((resolve) => driven.browser.once('disconnected', resolve))
}

const standInIfNeeded = async (headless: boolean): Promise<StandIn | undefined> => {
  // The tour's steps and their pictures are about the extension, so they are the same everywhere.
  if (!headless && (await isReachable(host))) return undefined
  if (!headless) console.log(`${host} cannot be reached from here; a stand-in page is shown under its name.`)
  else console.log(`There is no window to show: a tour on a stand-in page under the name ${host}.`)
  return startStandIn()
}

const main = async (): Promise<void> => {
  const words = process.argv.slice(2)
  const name: BrowserName = words.includes('firefox') ? 'firefox' : 'chromium'
  const headless = words.includes('--headless') || !hasDisplay()
  console.log('Building the extension …')
  const extension = buildExtension(name)
  await findBrowser(name)
  const standIn = await standInIfNeeded(headless)
  // The tour looks for words; a window is for a person, in the language of the system.
  const lang = headless ? 'en-US' : undefined
  const driven = await launch(name, { extension, standIn, headless, probe: headless, lang })
  try {
    await (headless ? takeTour(driven, preview) : stayOpen(driven))
  } finally {
    await driven.close()
    await standIn?.close()
  }
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
