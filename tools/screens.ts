// `npm run screens`: a picture of every screen, in both themes and both directions, wide and narrow, a sheet of all, and
// the stores' pictures.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { withBrowser } from './browser/with-browser.ts'
import { buildExtension } from './build-extension.ts'
import { makeSheet } from './screens/contact-sheet.ts'
import { takeLanguages } from './screens/language-screens.ts'
import { styles } from './screens/looks.ts'
import { takeNotice } from './screens/notice-screens.ts'
import { takePages } from './screens/page-screens.ts'
import { takeStorePictures } from './screens/store-screens.ts'

const folder = join(import.meta.dirname, '../.output/screens')

const main = async (): Promise<void> => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  await withBrowser('chromium', { extension: buildExtension('chromium') }, async (driven) => {
    for (const style of styles) {
      await takeNotice(driven, style, folder)
      await takePages(driven, style, folder)
    }
    await takeLanguages(driven, folder)
    const store = await takeStorePictures(driven, folder)
    const count = await makeSheet(driven, folder)
    console.log(`${count} pictures in ${folder}, and all of them on contact-sheet.html and contact-sheet.png.`)
    console.log(`Those for the stores are in ${store}.`)
  })
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
