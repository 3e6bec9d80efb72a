// A reassuring, a disputed, an acknowledged and a decided finding beside each other: nobody should be able to tell from
// how they look and are worded which side WhoSees is on.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Feed, Finding } from '../../core/feed/schema.ts'
import { anchorOf } from '../../core/filter/address.ts'
import { pick } from '../../core/findings/select.ts'
import type { Driven } from '../browser/driven.ts'
import { waitUntil } from '../browser/wait-until.ts'
import { type Look, wear } from './looks.ts'

const looks: Look[] = [
  { theme: 'light', direction: 'ltr' },
  { theme: 'dark', direction: 'ltr' },
]

const sorts: [string, (finding: Finding) => boolean][] = [
  ['reassuring', ({ direction }) => direction === 'reassurance'],
  ['disputed', ({ standing }) => standing.code === 'disputed'],
  ['acknowledged', ({ group }) => group === 'admitted'],
  ['decided', ({ group, direction }) => group === 'decided' && direction === 'concern'],
]

/** The first of each sort, in the order of the lead, then of the list. */
const fourOf = (feed: Feed): [string, Finding][] => {
  const all = [...pick(feed, feed.lead), ...feed.findings]
  return sorts.flatMap(([sort, isOne]) => {
    const found = all.find(isOne)
    return found ? [[sort, found] as [string, Finding]] : []
  })
}

const takeOne = async (driven: Driven, { id }: Finding, path: string) => {
  const page = await driven.extensionPage(`findings.html#finding=${id}`, { width: 640, height: 1200 })
  const anchor = `[id="${anchorOf({ type: 'finding', id })}"]`
  const article = await waitUntil(`${id} is drawn`, () => page.$(anchor))
  await article.screenshot({ path: path as `${string}.png` })
  await page.close()
}

const sheetOf = (names: string[], { theme }: Look): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>WhoSees: four findings</title>
<style>
  body { margin: 16px; background: ${theme === 'dark' ? '#111' : '#fff'}; }
  body { display: grid; grid-template-columns: auto auto; align-items: start; justify-content: start; gap: 16px; }
</style>
${names.map((name) => `<img src="${name}" alt="${name}">`).join('\n')}
</html>
`

/** `four-findings-<theme>.png`, and each finding by itself. */
export const takeFourFindings = async (driven: Driven, feed: Feed, folder: string): Promise<void> => {
  for (const look of looks) {
    await wear(driven, look)
    const names: string[] = []
    for (const [sort, finding] of fourOf(feed)) {
      const name = `finding-${sort}-${look.theme}.png`
      await takeOne(driven, finding, join(folder, name))
      names.push(name)
    }
    const sheet = join(folder, `four-findings-${look.theme}.html`)
    writeFileSync(sheet, sheetOf(names, look))
    const page = await driven.open(pathToFileURL(sheet).href, { width: 1340, height: 1000 })
    await page.screenshot({ path: sheet.replace('.html', '.png') as `${string}.png`, fullPage: true })
    await page.close()
  }
}
