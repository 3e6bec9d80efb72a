// What Firefox itself keeps: a few KB for every tab that was opened and closed, whatever extension is there, and a little of
// each frame. It is measured with one that does nothing, in pages that have as many empty frames as they would have notices,
// and what the extension holds may grow by that.
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TemporaryFolder, temporaryFolder } from '../../tools/browser/with-process.ts'
import type { Measured } from './measured.ts'
import { type SoakOptions, soak } from './session.ts'
import { slopesOf } from './verdicts.ts'

/** As many of each half as it takes for slopes that are the same from one run to the next, to a tenth. */
const rounds = 30

const background = `browser.runtime.onMessage.addListener(async () => ({ ok: true, value: {} }))
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

/** By row of the verdicts: what is added in a round without anything of the extension's. */
export const slopesOfBare = async (options: Omit<SoakOptions, 'minutes' | 'rounds' | 'isBare'>): Promise<Measured> => {
  const bare = layBare(options.extension)
  try {
    const { samples } = await soak({ ...options, extension: bare.path, minutes: 0, rounds, isBare: true })
    return slopesOf(samples)
  } finally {
    bare.remove()
  }
}
