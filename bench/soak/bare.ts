// What Firefox itself keeps: a few KB for every tab that was opened and closed, whatever extension is there. It is measured
// with one that does nothing, and what the extension holds may grow by that.
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserName, Driven } from '../../tools/browser/driven.ts'
import { withBrowser } from '../../tools/browser/with-browser.ts'
import { type TemporaryFolder, temporaryFolder } from '../../tools/browser/with-process.ts'
import { backgroundOf } from '../background.ts'
import { rest } from '../swipe.ts'
import { measure } from './measure.ts'
import type { Measured } from './measured.ts'
import { endVisit, kill, nothingDone, readPages, type Soak, send, settle, swipe, toggle } from './round.ts'
import type { Sample } from './session.ts'
import { slopesOf } from './verdicts.ts'

/** As many as it takes for slopes that are the same from one run to the next, to a tenth. */
const rounds = 60

const background = `browser.runtime.onMessage.addListener(async () => ({ ok: true }))
browser.runtime.onInstalled.addListener(() => browser.tabs.create({ url: 'welcome.html' }))
`
const page = `<!doctype html><title>Nothing</title><p>${'A page without a script. '.repeat(5)}</p>`

/** A copy of the extension for Firefox of the same pages, which does nothing, on the site or elsewhere. */
const layBare = (extension: string): TemporaryFolder => {
  const folder = temporaryFolder('bare')
  cpSync(extension, folder.path, { recursive: true })
  const manifest = join(folder.path, 'manifest.json')
  const { content_scripts: _, ...bare } = JSON.parse(readFileSync(manifest, 'utf8'))
  writeFileSync(manifest, JSON.stringify(bare))
  writeFileSync(join(folder.path, 'background.js'), background)
  for (const name of ['popup', 'findings', 'options', 'welcome']) writeFileSync(join(folder.path, `${name}.html`), page)
  return folder
}

/** What a round of the soak does, as far as the browser sees it. */
const goBareRound = async (soak: Omit<Soak, 'host'>, kills: boolean) => {
  const { driven, site } = soak
  if (kills) await kill(soak)
  await settle(driven)
  await endVisit(driven)
  const visited = await driven.open('https://www.tiktok.com/?variant=plain')
  await visited.close()
  await site.bringToFront()
  await swipe(soak)
  await toggle(soak)
  await readPages(soak)
  for (let count = 0; count < 2; count += 1) await send(driven, { type: 'feed.check' })
  await site.bringToFront()
  await settle(driven)
  await rest(500)
}

const soakBare = async (driven: Driven, tell: (line: string) => void): Promise<Sample[]> => {
  await driven.extensionPage('options.html')
  const site = await driven.open('https://www.tiktok.com/?variant=endless')
  const samples: Sample[] = []
  const soak = { driven, site, background: await backgroundOf(driven), done: nothingDone() }
  for (let round = 1; round <= rounds; round += 1) {
    const killed = round <= rounds / 2
    await goBareRound(soak, killed)
    samples.push({ killed, held: await measure(driven, site) })
    tell(`${driven.name}, with an extension that does nothing: round ${round} of ${rounds}`)
  }
  return samples
}

/** By row of the verdicts: what is added in a round without anything of the extension's. */
export const slopesOfBare = async (
  name: BrowserName,
  extension: string,
  tell: (line: string) => void,
): Promise<Measured> => {
  const bare = layBare(extension)
  try {
    const options = { extension: bare.path, motion: true, probe: false }
    return slopesOf(await withBrowser(name, options, (driven) => soakBare(driven, tell)))
  } finally {
    bare.remove()
  }
}
