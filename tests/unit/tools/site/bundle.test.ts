import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { bundleAssets, oldestBrowsers } from '../../../../tools/site/bundle.ts'
import { aFolder } from '../../../fixtures/source.ts'

/** What younger browsers have, and since when: Chromium, Firefox, Safari, by @mdn/browser-compat-data of November 2026. */
const younger: [name: string, form: RegExp, since: [number, number, number]][] = [
  ['Array.fromAsync', /\bArray\.fromAsync\b/, [121, 115, 16.4]],
  ['Error.isError', /\bError\.isError\b/, [134, 138, 18.4]],
  ['Intl.DurationFormat', /\bIntl\.DurationFormat\b/, [129, 136, 16.4]],
  ['Intl.Segmenter', /\bIntl\.Segmenter\b/, [87, 125, 14.1]],
  ['Iterator', /\bIterator\.(from|concat|prototype)\b/, [122, 131, 18.4]],
  ['iterator helpers', /\.((values|keys|entries)\(|matchAll\([^()]*)\)\.(?!next\b|return\b)[a-z]/, [122, 131, 18.4]],
  ['Iterator.toArray', /\.toArray\(\)/, [122, 131, 18.4]],
  ['Math.sumPrecise', /\bMath\.sumPrecise\b/, [147, 137, 26.2]],
  ['navigation', /\b(window\.)?navigation\.(navigate|addEventListener|currentEntry)\b/, [102, 147, 26.2]],
  ['Promise.try', /\bPromise\.try\b/, [128, 134, 18.2]],
  ['RegExp.escape', /\bRegExp\.escape\b/, [136, 134, 18.2]],
  ['requestIdleCallback', /\brequestIdleCallback\b/, [47, 55, Number.POSITIVE_INFINITY]],
  ['scheduler', /\bscheduler\.(yield|postTask)\b/, [129, 142, Number.POSITIVE_INFINITY]],
  [
    'sets’ methods',
    /\.(union|intersection|difference|symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom)\(/,
    [122, 127, 17],
  ],
  ['startViewTransition', /\bstartViewTransition\b/, [111, 144, 18]],
  ['Temporal', /\bTemporal\./, [144, 139, Number.POSITIVE_INFINITY]],
  ['Uint8Array to text', /\.(toBase64|toHex|fromBase64|fromHex)\(/, [140, 133, 18.2]],
  ['URL.parse', /\bURL\.parse\b/, [126, 126, 18]],
  ['URLPattern', /\bURLPattern\b/, [95, 142, 26]],
]

/** What the website brings along, under the form that its scripts have. */
const brought: Record<string, RegExp> = {
  requestIdleCallback: /\brequestIdleCallback\s*\?\?=/,
  'URL.parse': /\bURL\.parse\s*\?\?=/,
}

const oldest = oldestBrowsers.map((name) => Number(/[\d.]+$/.exec(name)?.[0]))

it('gives browsers nothing that the oldest of them lack, but what comes along with it', async () => {
  expect(oldestBrowsers.map((name) => /^[a-z]+/.exec(name)?.[0])).toEqual(['chrome', 'firefox', 'safari'])
  const { files, paths } = await bundleAssets()
  const scripts = new Map(files.flatMap(({ path, contents }) => (path.endsWith('.js') ? [[path, `${contents}`]] : [])))
  /** A script with all that it imports, at once or later. */
  const withImports = (path: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(path)) return seen
    seen.add(path)
    for (const [, name] of scripts.get(path)?.matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g) ?? [])
      withImports(`assets/${name}`, seen)
    return seen
  }
  const lacking = [paths.front, paths.finding, paths.ask].flatMap((path) => {
    const text = [...withImports(path)].map((one) => scripts.get(one) ?? '').join('\n')
    expect(text.length).toBeGreaterThan(10_000)
    return younger
      .filter(([, form, since]) => form.test(text) && since.some((version, index) => version > (oldest[index] ?? 0)))
      .filter(([name]) => !brought[name]?.test(text))
      .map(([name]) => `${path} asks for ${name}`)
  })
  expect(lacking).toEqual([])
})

it('says what there is no room for, and leaves nothing of it among the temporary files', async () => {
  const temporary = await aFolder()
  const address = pathToFileURL(join(import.meta.dirname, '../../../../tools/site/bundle.ts')).href
  const program = [process.execPath, '--input-type=module', '-e', `(await import('${address}')).bundleMaker()`]
  const env = { ...process.env, TMPDIR: temporary }
  await expect(
    promisify(execFile)('/bin/sh', ['-c', 'ulimit -f 0; exec "$@"', 'sh', ...program], { env }),
  ).rejects.toMatchObject({
    stderr: expect.stringMatching(
      /site\.mjs cannot be written \(EFBIG.*\)\. .*: make room, and run the command again\./,
    ),
  })
  expect(await readdir(temporary)).toEqual([])
})
