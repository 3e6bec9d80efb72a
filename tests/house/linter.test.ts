import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'

/*
 * The linters on made-up files, since a rule of theirs that was mistyped would pass whatever it is given.
 */

const root = join(import.meta.dirname, '../..')
const programs = join(root, 'node_modules/.bin')

/** Writes files into a folder of their own, and says which folder that is. */
const layFiles = async (texts: Record<string, string>): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'whosees-linter-'))
  for (const [path, text] of Object.entries(texts)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  return folder
}

/** What a linter prints about a folder. That it finds something makes it fail, which is no failure here. */
const lint = async (program: string, given: string[], folder: string): Promise<string> => {
  const env = { ...process.env, PATH: `${programs}${delimiter}${process.env.PATH}` }
  const run = promisify(execFile)(join(programs, program), given, { cwd: folder, env })
  return run.then(
    ({ stdout }) => stdout,
    (error: { stdout: string }) => error.stdout,
  )
}

const pure = /^core\/ decides without browser, page or file system: pass values in, and do the work in/
const door = /^platform\/ is the door to the browser: it imports core\/ and WXT only/
const props = /^A component gets props and gives callbacks: the entrypoint that uses it talks to platform\/\./
const top = /^What lies at the top of components\/ serves several rooms and imports none of them: move this file/
const room = /^A room of components\/ imports itself and the top only .*: move what two rooms need up to components\/\./
const findings = /^components\/findings\/ imports itself, the top and timeline only: move what two rooms need up/
const welcome = /^components\/welcome\/ imports itself, the top and notice only: move what two rooms need up/
const wiring = /^Entrypoints use core\/, platform\/ and components\/; the polyfill comes by platform\/messages\.ts\./
const alone = /^An entrypoint imports no other: what two of them need belongs in platform\/, components\/ or core\/\./
const small = /^Content scripts stay small and hold no state: they ask the background/
const node =
  /^tools\/ are Node programs: they import core\/, node: modules and, for the website, site\/; never the browser’s/
const website =
  /^site\/ makes pages of components\/ and core\/: what reads files or the network belongs in tools\/site\/\./
const webPage = /^A page of the website has no extension around it: of platform\/ it may use only what every web page/

/** Who imports what, and the sentence that refuses it; null where it is allowed. */
const imports: [string, string, RegExp | null][] = [
  ['core/feed', '../../platform/items.ts', pure],
  ['core/feed', '../../tools/feed/read-source.ts', pure],
  ['core/feed', 'preact', pure],
  ['core/feed', 'node:fs', pure],
  ['core/feed', '../findings/counts.ts', null],
  ['platform', '../components/button.tsx', door],
  ['platform', 'webextension-polyfill', door],
  ['platform', '../core/feed/accept.ts', null],
  ['components', '../platform/ask.ts', props],
  ['components', './popup/view.tsx', top],
  ['components', './button.tsx', null],
  ['components/timeline', '../../platform/ask.ts', props],
  ['components/timeline', '../findings/view.tsx', room],
  ['components/timeline', '../button.tsx', null],
  ['components/settings', '../popup/view.tsx', room],
  ['components/popup', '../settings/view.tsx', room],
  ['components/popup', 'wxt/browser', props],
  ['components/notice', '../welcome/view.tsx', room],
  ['components/findings', '../timeline/timeline.tsx', null],
  ['components/findings', '../settings/view.tsx', findings],
  ['components/findings', '../../entrypoints/popup/popup.tsx', props],
  ['components/welcome', '../notice/card.tsx', null],
  ['components/welcome', '../timeline/timeline.tsx', welcome],
  ['entrypoints/popup', '../../tools/budgets.ts', wiring],
  ['entrypoints/popup', '../options/actions.ts', alone],
  ['entrypoints/popup', './popup.tsx', null],
  ['entrypoints/notice', '../../platform/items.ts', small],
  ['entrypoints/notice', '../background/state.ts', alone],
  ['entrypoints/notice', '../../platform/ask.ts', null],
  ['tools/feed', '../../platform/items.ts', node],
  ['tools/feed', '../../core/feed/accept.ts', null],
  ['tools/site', '../../site/make-site.ts', null],
  ['site', '../tools/site/png.ts', website],
  ['site', 'node:fs', website],
  ['site', '../platform/items.ts', webPage],
  ['site', '../platform/copy-text.ts', null],
  ['site', '../components/button.tsx', null],
  ['core/feed', '../../site/make-site.ts', pure],
  ['components', '../site/frame.tsx', props],
  ['components/findings', '../../site/frame.tsx', props],
]

describe('an import', () => {
  type Found = { category: string; message: string; location: { path: string } }
  let found: Found[]
  beforeAll(async () => {
    const texts = imports.map(([from, to], index) => [`${from}/made-up-${index}.ts`, `export * from '${to}'\n`])
    const folder = await layFiles(Object.fromEntries(texts))
    await copyFile(join(root, 'biome.json'), join(folder, 'biome.json'))
    const given = [
      'lint',
      '--vcs-enabled=false',
      '--only=style/noRestrictedImports',
      '--reporter=json',
      '--max-diagnostics=none',
    ]
    found = JSON.parse(await lint('biome', [...given, '.'], folder)).diagnostics
    await rm(folder, { recursive: true })
  })

  it.each(imports.map(([from, to, sentence], index) => ({ from, to, index, sentence })))(
    'in $from/ of $to is refused with what to do, or allowed: $sentence',
    ({ from, index, sentence }) => {
      const here = found.filter(({ location }) => location.path === `${from}/made-up-${index}.ts`)
      expect(here.map(({ message }) => message)).toEqual(sentence ? [expect.stringMatching(sentence)] : [])
    },
  )
})

describe('a promise that nobody waits for', () => {
  const calls = {
    'of ours': 'restoreAlarm()',
    'of an object with types of its own': 'new Map([["a", restoreAlarm()]]).get("a")',
    'that may not be made': 'const later: undefined | typeof restoreAlarm = restoreAlarm; later?.()',
    'of which only the success is looked at': 'restoreAlarm().then(() => 1)',
  }
  const config = { compilerOptions: { strict: true, module: 'esnext', target: 'esnext', types: [] } }

  it('is refused, and taken where it is marked so', async () => {
    const texts = Object.values(calls).map(
      (call) => `const restoreAlarm = async () => 1\nexport const f = () => { ${call} }\n`,
    )
    const folder = await layFiles({
      ...Object.fromEntries(texts.map((text, index) => [`${index}.ts`, text])),
      'fine.ts': 'const f = async () => 1\nvoid f()\nawait f()\nf().catch(console.warn)\n',
      'tsconfig.json': JSON.stringify(config),
    })
    onTestFinished(() => rm(folder, { recursive: true }))
    const printed = await lint('oxlint', ['-c', join(root, '.oxlintrc.json'), '--format', 'unix', '.'], folder)
    const refused = printed.match(/^\S+\.ts:\d+:\d+: Promises must be awaited/gm)?.map((line) => line.split(':')[0])
    expect(refused?.toSorted()).toEqual(texts.map((_, index) => `${index}.ts`))
  })
})
