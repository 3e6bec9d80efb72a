// An hour of browsing, or as many minutes as are wanted, but no fewer rounds than it takes to judge: in the first half the
// background is killed in every round, in the second it is left running, so that it has the time to grow.
import { maxChecks } from '../../core/feed/ledger.ts'
import type { BrowserName, Driven } from '../../tools/browser/driven.ts'
import { withBrowser } from '../../tools/browser/with-browser.ts'
import { backgroundOf } from '../background.ts'
import { fewestRounds } from './flat.ts'
import type { SoakHost } from './host.ts'
import { measure } from './measure.ts'
import type { Measured } from './measured.ts'
import { type Done, goRound, nothingDone, type Soak, send } from './round.ts'

export type Sample = { killed: boolean; held: Measured }

export type SoakSession = { browser: string; minutes: number; done: Done; samples: Sample[] }

export type SoakOptions = {
  name: BrowserName
  extension: string
  host: SoakHost
  minutes: number
  /** How many rounds of each half, however few minutes those take. */
  rounds?: number
  isBare?: boolean
  tell: (line: string) => void
}

const begin = async (driven: Driven, { host, isBare = false }: SoakOptions): Promise<Soak> => {
  await send(driven, { type: 'settings.change', change: { cadence: 'every-visit' } })
  await send(driven, { type: 'feed.choose', choice: { url: host.url, keys: host.keys, threshold: 1 } })
  // The ledger is full then, and the page that shows it as long as it gets.
  for (let count = 0; count < maxChecks; count += 1) await send(driven, { type: 'feed.check' })
  // It is redrawn with every change, by what it hears from storage.
  await driven.extensionPage('options.html')
  const site = await driven.open('https://www.tiktok.com/?variant=endless')
  return { driven, site, host, background: await backgroundOf(driven), done: nothingDone(), isBare }
}

const soakIn = async (driven: Driven, options: SoakOptions): Promise<SoakSession> => {
  const { minutes, rounds: fewest = fewestRounds, tell } = options
  const soak = await begin(driven, options)
  const start = Date.now()
  const samples: Sample[] = []
  const passed = () => (Date.now() - start) / 60_000
  const rounds = (wanted: boolean) => samples.filter(({ killed }) => killed === wanted).length
  while (passed() < minutes || rounds(false) < fewest) {
    const killed = passed() < minutes / 2 || rounds(true) < fewest
    await goRound(soak, killed)
    samples.push({ killed, held: await measure(driven, soak.site) })
    tell(
      `${driven.name}: round ${samples.length}, ${passed().toFixed(1)} of ${minutes} min: ${JSON.stringify(samples.at(-1)?.held)}`,
    )
  }
  return { browser: driven.version, minutes: passed(), done: soak.done, samples }
}

// An engine that compiles what is used often, and forgets what is not, holds more or less in steps for as long as an hour.
// Without that, what it holds is the data, and growth shows within minutes. Firefox counts code apart from data.
const steadyEngine = '--js-flags=--no-opt --no-maglev --no-sparkplug --no-flush-bytecode --no-lazy-feedback-allocation'

export const soak = (options: SoakOptions): Promise<SoakSession> => {
  const { name, extension, host } = options
  const args = name === 'chromium' ? [steadyEngine] : []
  const launch = { extension, direct: new URL(host.url).host, motion: true, probe: false, args }
  return withBrowser(name, launch, (driven) => soakIn(driven, options))
}
