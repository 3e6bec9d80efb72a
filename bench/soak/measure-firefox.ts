// By Firefox's own memory reports, those of about:memory: no protocol tells as much.
import { inFirefoxChrome } from '../../tools/browser/firefox-chrome.ts'
import type { Measure, Measured } from './measured.ts'

// Cycles of what pages and scripts hold of each other take several rounds to be found.
const collect = `(async () => {
  for (let count = 0; count < 3; count += 1) {
    Cu.forceGC()
    Cu.forceCC()
    for (const wanted of ['child-gc-request', 'child-cc-request']) Services.obs.notifyObservers(null, wanted)
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
})()`

const report = `new Promise((resolve) => {
  const rows = []
  const add = (process, path, _kind, _units, amount) => rows.push([process, path, amount])
  Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager)
    .getReports(add, null, () => resolve(JSON.stringify(rows)), null, false)
})`

export type MemoryRow = [process: string, path: string, amount: number]

const isHeap = (path: string) =>
  /^js-main-runtime-gc-heap-committed\/used\/gc-things\//.test(path) ||
  /^js-main-runtime-gc-buffers\/.*\/used/.test(path)

const windowOf = (path: string) =>
  /^explicit\/window-objects\/(top\(.*?\)\/(?:active|cached|detached)\/window\(.*?\))\//.exec(path)?.[1]

const holds = (rows: MemoryRow[], where: string): Measured => {
  const sum = (is: (path: string) => boolean) =>
    rows.reduce((total, [, path, amount]) => total + (is(path) ? amount : 0), 0)
  const windows = new Set(rows.map(([, path]) => windowOf(path)).filter(Boolean))
  return {
    [`${where}: bytes`]: sum(isHeap),
    [`${where}: documents`]: windows.size + sum((path) => path === 'ghost-windows'),
    [`${where}: nodes, bytes`]: sum(
      (path) => /\/(element|text|comment|cdata|orphan)-nodes$/.test(path) && path.startsWith('explicit/'),
    ),
    [`${where}: listeners`]: sum((path) => path.startsWith('event-counts/') && path.endsWith('/event-listeners')),
  }
}

/** Of all processes, the two that have windows of the site, and of the extension's own pages. */
export const holdsByPlace = (rows: MemoryRow[], baseUrl: string): Measured => {
  const slashed = (url: string) => url.replaceAll('/', '\\')
  const processWith = (url: string) =>
    rows.find(([, path]) => path.startsWith(`explicit/window-objects/top(${slashed(url)}`))?.[0]
  const of = (process: string | undefined) => rows.filter(([each]) => each === process)
  return {
    ...holds(of(processWith('https://www.tiktok.com/')), 'site'),
    ...holds(of(processWith(baseUrl)), 'own pages, background'),
  }
}

export const measureFirefox: Measure = async (driven) => {
  await inFirefoxChrome(driven.browser, `${collect}.then(() => null)`)
  const rows = JSON.parse((await inFirefoxChrome(driven.browser, report)) as string) as MemoryRow[]
  return holdsByPlace(rows, driven.baseUrl)
}
