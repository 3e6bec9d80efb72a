// From the making of the popup's page to its first contentful paint, beside that of a popup of two lines of static HTML:
// what the browser itself takes to open one is the same for both, and changes with the machine. The document of ours has
// nothing in it, so its first contentful paint is the first frame with all that it shows at first.
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import type { BrowserName, Driven } from '../tools/browser/driven.ts'
import { waitUntil } from '../tools/browser/wait-until.ts'
import { withBrowser } from '../tools/browser/with-browser.ts'
import { type Figure, inMs, quantile } from './table.ts'

const openings = 25
const busyForMs = 100

const paths = {
  own: 'popup.html',
  plain: 'bench/plain/popup.html',
  sized: 'bench/sized/popup.html',
  busy: 'bench/busy/popup.html',
}

type Popup = keyof typeof paths

const head = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Popup</title>'
const twoLines = '<p>Two lines</p><p>of static HTML</p>'
const busy = `const until = performance.now() + ${busyForMs}\nwhile (performance.now() < until);\n`

/**
 * A copy of the extension with three more popups: the static one, the same in a window as large as that of ours, and one
 * that keeps its thread busy before it is painted.
 */
const withOtherPopups = async (extension: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'whosees-bench-'))
  await cp(extension, folder, { recursive: true })
  for (const name of ['plain', 'sized', 'busy']) await mkdir(join(folder, 'bench', name), { recursive: true })
  await writeFile(join(folder, paths.plain), `${head}${twoLines}`)
  await writeFile(join(folder, paths.sized), `${head}<link rel="stylesheet" href="size.css">${twoLines}`)
  await writeFile(join(folder, 'bench/sized/size.css'), 'body { inline-size: 380px; block-size: 600px; margin: 0 }')
  await writeFile(join(folder, paths.busy), `${head}<script src="busy.js"></script>${twoLines}`)
  await writeFile(join(folder, 'bench/busy/busy.js'), busy)
  return folder
}

const openIn: Record<BrowserName, (driven: Driven, path: string) => Promise<Page>> = {
  chromium: async ({ browser, baseUrl, inExtension }, path) => {
    const [opened] = await Promise.all([
      browser.waitForTarget((target) => target.url() === `${baseUrl}${path}`, { timeout: 10_000 }),
      inExtension(async ({ action }, popup) => {
        await action.setPopup({ popup })
        await action.openPopup()
      }, path),
    ])
    return opened.asPage()
  },
  firefox: (driven, path) => driven.extensionPage(path, { width: 380, height: 600 }),
}

const timeOpening = async (driven: Driven, path: string): Promise<number> => {
  const popup = await openIn[driven.name](driven, path)
  const painted = await waitUntil('the popup is painted', () =>
    popup.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime),
  )
  await popup.close()
  return painted
}

type Times = Record<Popup, number[]>

// In turn, so whatever else the machine is doing meets all of them.
const timeInTurn = async (driven: Driven): Promise<Times> => {
  await driven.open('https://www.example.com/')
  const times: Times = { own: [], plain: [], sized: [], busy: [] }
  for (const path of Object.values(paths)) await timeOpening(driven, path)
  for (let count = 0; count < openings; count += 1)
    for (const name of Object.keys(paths) as Popup[]) times[name].push(await timeOpening(driven, paths[name]))
  return times
}

/** What the popup takes, with one that is known to be slow as proof that the measure sees it. */
export const timePopup = async (name: BrowserName, extension: string): Promise<Figure[]> => {
  const folder = await withOtherPopups(extension)
  try {
    const times = await withBrowser(name, { extension: folder, motion: true, probe: false }, timeInTurn)
    const medianOf = (popup: Popup) => quantile(times[popup], 0.5)
    const where = name
    const asRatio = (value: number) => value.toFixed(2)
    return [
      {
        where,
        what: 'popup: its page made to first contentful paint, median',
        is: medianOf('own'),
        limit: 100,
        unit: inMs,
      },
      { where, what: '  the same of two lines of static HTML, median', is: medianOf('plain'), unit: inMs },
      {
        where,
        what: '  the one as a ratio to the other',
        is: medianOf('own') / medianOf('plain'),
        limit: 1.25,
        unit: asRatio,
      },
      { where, what: '  to those in a window as large', is: medianOf('own') / medianOf('sized'), unit: asRatio },
      {
        where,
        what: `  to prove it: those with ${busyForMs} ms of script`,
        is: medianOf('busy') / medianOf('plain'),
        atLeast: 1.3,
        unit: asRatio,
      },
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
