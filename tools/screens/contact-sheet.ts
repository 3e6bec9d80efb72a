// All pictures on one page, to be compared with the design.
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Driven } from '../browser/driven.ts'

const figureOf = (name: string): string =>
  `<figure><img src="${name}" alt="${name}"><figcaption>${name.replace('.png', '')}</figcaption></figure>`

const sheetOf = (names: string[]): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>WhoSees: every screen</title>
<style>
  body { margin: 24px; background: #d9d6cf; font: 12px/1.4 system-ui, sans-serif; }
  body { display: flex; flex-wrap: wrap; align-items: flex-end; gap: 20px; }
  figure { margin: 0; }
  img { max-height: 300px; max-width: 420px; display: block; box-shadow: 0 1px 4px #0004; }
</style>
${names.map(figureOf).join('\n')}
</html>
`

/** Writes contact-sheet.html and .png beside the pictures. Returns the number of pictures. */
export const makeContactSheet = async (driven: Driven, folder: string): Promise<number> => {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.png'))
    .sort()
  const sheet = join(folder, 'contact-sheet.html')
  writeFileSync(sheet, sheetOf(names))
  const page = await driven.open(pathToFileURL(sheet).href, { width: 2400, height: 1000 })
  await page.screenshot({ path: join(folder, 'contact-sheet.png') as `${string}.png`, fullPage: true })
  return names.length
}
