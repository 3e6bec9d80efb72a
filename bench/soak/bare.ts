// What Firefox itself keeps: a few KB for every tab that was opened and closed, whatever extension is there. It is measured
// with one that does nothing, and what the extension holds may grow by that.
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserName, Driven } from '../../tools/browser/driven.ts'
import { withBrowser } from '../../tools/browser/with-browser.ts'
import { type TemporaryFolder, temporaryFolder } from '../../tools/browser/with-process.ts'
import { rest } from '../swipe.ts'
import { slopeOf } from './flat.ts'
import { measure } from './measure.ts'
import type { Measured } from './measured.ts'
import { endVisit, nothingDone, readPages, send, settle, swipe, toggle } from './round.ts'

/** As many as it takes for slopes that are the same from one run to the next, to a tenth. */
const rounds = 40

const background = `browser.runtime.onMessage.addListener(async () => ({ ok: true }))
browser.tabs.create({ url: 'welcome.html' })
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
const soakBare = async (driven: Driven, tell: (line: string) => void): Promise<Measured[]> => {
  await driven.extensionPage('options.html')
  const site = await driven.open('https://www.tiktok.com/?variant=endless')
  const held: Measured[] = []
  const soak = { driven, site, done: nothingDone() }
  for (let round = 1; round <= rounds; round += 1) {
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
    held.push(await measure(driven, site))
    tell(`${driven.name}, with an extension that does nothing: round ${round} of ${rounds}`)
  }
  return held.slice(Math.ceil(rounds / 3))
}

/** By what is measured: what is added in a round without anything of the extension's. */
export const slopesOfBare = async (
  name: BrowserName,
  extension: string,
  tell: (line: string) => void,
): Promise<Measured> => {
  const bare = layBare(extension)
  try {
    const held = await withBrowser(name, { extension: bare.path, motion: true, probe: false }, (driven) =>
      soakBare(driven, tell),
    )
    const names = Object.keys(held[0] ?? {})
    return Object.fromEntries(names.map((what) => [what, slopeOf(held.map((each) => each[what] ?? 0))]))
  } finally {
    bare.remove()
  }
}
