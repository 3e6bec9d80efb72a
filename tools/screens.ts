// `npm run screens`: a picture of every screen, in both themes and both directions, wide and narrow, some beside
// scrollbars that take room; the notice of corrections; four sorts of findings beside each other; the website; a sheet of
// them all; and the pictures for the stores, which the repository has in store/screenshots/, too.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Driven } from './browser/driven.ts'
import { withBrowser } from './browser/with-browser.ts'
import { buildExtension } from './build-extension.ts'
import { readSource } from './feed/read-source.ts'
import { run } from './feed/run.ts'
import { makeContactSheet } from './screens/contact-sheet.ts'
import { takeCorrected } from './screens/corrected-screens.ts'
import { takeFourFindings } from './screens/four-findings.ts'
import { keepStorePictures } from './screens/keep-store-pictures.ts'
import { takeLanguages } from './screens/language-screens.ts'
import { styles } from './screens/looks.ts'
import { takeNotice } from './screens/notice-screens.ts'
import { takeObserved } from './screens/observed-screens.ts'
import { takePages } from './screens/page-screens.ts'
import { takeWithScrollbars } from './screens/scrollbar-screens.ts'
import { takeSite } from './screens/site-screens.ts'
import { takeStorePictures } from './screens/store-screens.ts'

const folder = join(import.meta.dirname, '../.output/screens')
const kept = join(import.meta.dirname, '../store/screenshots')

const takeOfFeed = async (driven: Driven) => {
  const reading = await readSource(join(import.meta.dirname, '../feed'))
  if (!reading.ok) throw new Error('The feed has defects; `npm run feed:check` names them.')
  await takeCorrected(driven, reading.source.feed, folder)
  await takeFourFindings(driven, reading.source.feed, folder)
  await takeSite(driven, reading.source, folder)
}

await run('npm run screens', {}, async () => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const extension = await buildExtension('chromium')
  await withBrowser('chromium', { extension, scrollbars: 'classic' }, (driven) => takeWithScrollbars(driven, folder))
  await withBrowser('chromium', { extension, direct: '127.0.0.1' }, async (driven) => {
    for (const style of styles) {
      await takeNotice(driven, style, folder)
      await takePages(driven, style, folder)
      await takeObserved(driven, style, folder)
    }
    await takeOfFeed(driven)
    await takeLanguages(driven, folder)
    const store = await takeStorePictures(driven, folder)
    const count = await makeContactSheet(driven, folder)
    console.log(`${count} pictures in ${folder}, and all of them on contact-sheet.html and contact-sheet.png.`)
    keepStorePictures(store, kept)
    console.log(`Those for the stores are in ${store}, and in ${kept}, to be committed for a release.`)
  })
  return 0
})
