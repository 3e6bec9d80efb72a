import { expect, it } from 'vitest'
import { holdsByPlace, type MemoryRow } from '../../../../bench/soak/measure-firefox.ts'

const base = 'moz-extension://0f5b/'
const site =
  'top(https:\\\\www.tiktok.com\\@someone\\video\\1?variant=endless, id=32)/active/window(https:\\\\www.tiktok.com\\@someone\\video\\1)'
const own = 'top(moz-extension:\\\\0f5b\\options.html, id=3)/active/window(moz-extension:\\\\0f5b\\options.html)'

const rows: MemoryRow[] = [
  // Firefox's own process has pictures of both.
  ['', 'explicit/images/content/raster/image(moz-extension:\\\\0f5b\\icon\\16.png)/source', 100],
  ['', 'js-main-runtime-gc-heap-committed/used/gc-things/objects', 20_000],
  ['web (pid 1)', `explicit/window-objects/${site}/dom/element-nodes`, 500],
  ['web (pid 1)', `explicit/window-objects/${site}/dom/text-nodes`, 50],
  ['web (pid 1)', `event-counts/window-objects/${site}/dom/event-listeners`, 7],
  ['web (pid 1)', 'ghost-windows', 2],
  ['web (pid 1)', 'js-main-runtime-gc-heap-committed/used/gc-things/objects', 1000],
  ['web (pid 1)', 'js-main-runtime-gc-heap-committed/unused/gc-things/objects', 9000],
  ['web (pid 1)', 'js-main-runtime-gc-buffers/zone(0x1)/used (in 1 chunks and 0 large allocs)', 30],
  ['extension (pid 2)', `explicit/window-objects/${own}/dom/element-nodes`, 20],
  ['web (pid 3)', 'js-main-runtime-gc-heap-committed/used/gc-things/objects', 4000],
]

it('reads of Firefox’s memory reports what the site and the extension hold', () => {
  expect(holdsByPlace(rows, base)).toEqual({
    'site: bytes': 1030,
    'site: documents': 3,
    'site: nodes, bytes': 550,
    'site: listeners': 7,
    'own pages, background: bytes': 0,
    'own pages, background: documents': 1,
    'own pages, background: nodes, bytes': 20,
    'own pages, background: listeners': 0,
  })
})
