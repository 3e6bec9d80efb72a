// `npm start [-- chromium|firefox --headless]`: publishes the findings on this machine, builds the extension that reads
// them there, and opens tiktok.com with it in a browser.
import { join } from 'node:path'
import { type BrowserName, browserNames, type LaunchOptions } from './browser/driven.ts'
import { findBrowser } from './browser/find-browser.ts'
import { launch } from './browser/launch.ts'
import { isReachable } from './browser/reachable.ts'
import { type StandIn, startStandIn } from './browser/stand-in.ts'
import { buildExtension } from './build-extension.ts'
import { oneOf, run } from './feed/run.ts'
import { endWhenTold } from './start/ending.ts'
import { type LiveFeed, startLiveFeed } from './start/live-feed.ts'
import { openWindow } from './start/open-window.ts'
import { ownFolder } from './start/own-folder.ts'
import { startSteps } from './tour/steps.ts'
import { takeTour } from './tour.ts'

const host = 'www.tiktok.com'
const root = join(import.meta.dirname, '..')
const output = join(root, '.output')

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

const standInIfNeeded = async (headless: boolean): Promise<StandIn | undefined> => {
  // The tour and its pictures are about the extension, so they must be the same everywhere.
  if (!headless && (await isReachable(host))) return undefined
  if (!headless) console.log(`${host} cannot be reached from here; a stand-in page is shown under its name.`)
  else console.log(`There is no window to show: a tour on a stand-in page under the name ${host}.`)
  return startStandIn()
}

/** The tour looks for English words, and reads closed shadow roots; a window is for a person, as the system has it. */
const looks = (headless: boolean): Partial<LaunchOptions> =>
  headless ? { headless, lang: 'en-US' } : { headless, lang: undefined, probe: false, keepFirstRun: true, motion: true }

type Show = { name: BrowserName; headless: boolean; folder: string; feed: LiveFeed }

const show = async ({ name, headless, folder, feed }: Show): Promise<void> => {
  const [extension] = await Promise.all([
    buildExtension(name, { output: folder, feed: feed.build }),
    findBrowser(name),
    feed.publish(),
  ])
  const standIn = await standInIfNeeded(headless)
  const direct = new URL(feed.url).host
  const userDataDir = join(folder, 'profile')
  const driven = await launch(name, { extension, standIn, direct, userDataDir, ...looks(headless) })
  if (!headless) return openWindow(driven, `https://${host}/`, feed)
  const steps = startSteps(join(folder, 'preview'), join(output, 'preview'))
  try {
    await takeTour(driven, feed, steps)
  } finally {
    // What a tour that failed has seen is worth looking at, too.
    steps.finish()
    await driven.close()
  }
}

const usage = 'npm start [-- chromium|firefox --headless]'

endWhenTold()
await run(
  { usage, words: 1 },
  { headless: false },
  async ({ headless: wantsNone, positionals: [word = 'chromium'] }) => {
    const name = oneOf(word, word, browserNames)
    const headless = wantsNone || !hasDisplay()
    const folder = ownFolder(output)
    console.log('Publishing the findings and their website here, and building the extension that reads them …')
    const feed = await startLiveFeed(join(root, 'feed'), folder)
    await show({ name, headless, folder, feed })
    return 0
  },
)
// Servers, a terminal that listens and what the browser left open would keep it alive.
process.exit()
