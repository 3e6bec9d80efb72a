import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'

/*
 * The rules of the house that the linter can't check. Each failure is a sentence that tells a newcomer what to do.
 * Imports between folders are the linter's (biome.json).
 */

const root = join(import.meta.dirname, '..')
const list = (...kinds: string[]) =>
  execFileSync('git', ['ls-files', '--exclude-standard', ...kinds], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter(Boolean)
const deleted = new Set(list('--deleted'))
const files = list('--cached', '--others').filter((file) => !deleted.has(file))
const read = (file: string) => readFileSync(join(root, file), 'utf8')

const code = files.filter((file) => /\.tsx?$/.test(file))
const source = code.filter((file) => /^(core|platform|components|entrypoints|tools|bench)\//.test(file))
const packages = JSON.parse(read('package.json')) as {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}
const dependencies = { ...packages.dependencies, ...packages.devDependencies }

const without = (what: string, offenders: string[]) => expect(offenders, `${what}\n${offenders.join('\n')}`).toEqual([])

describe('the house', () => {
  it('is where its rules look', () => {
    for (const room of ['core/', 'platform/', 'components/', 'entrypoints/', 'tools/'])
      expect(source.filter((file) => file.startsWith(room)).length, room).toBeGreaterThan(5)
  })

  it('names no file or folder after a kind of thing: it lives where its meaning lives', () => {
    const vague = /(^|\/)(utils?|helpers?|shared|lib|common|misc|types|constants)(\/|\.tsx?$)/
    without(
      'Name these after what they are about, and put them where that is:',
      source.filter((file) => vague.test(file)),
    )
  })

  it('writes file names in kebab case', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(content|test|config|d))?\.(tsx?|css)$/
    const named = files.filter((file) => /\.(tsx?|css)$/.test(file))
    without(
      'Rename these in kebab-case:',
      named.filter((file) => !kebab.test(basename(file))),
    )
  })

  it('keeps every source file within 200 lines', () => {
    const long = source.filter((file) => read(file).split('\n').length > 201)
    without('Split these by topic; 60 lines are the usual length:', long)
  })

  it('puts nothing but entrypoints directly into entrypoints/, since each file there is built as one', () => {
    const stray = files.filter((file) => /^entrypoints\/[^/]+$/.test(file) && !file.endsWith('.content.ts'))
    without('Move these into the folder of the entrypoint that they belong to:', stray)
  })

  it('exports by name, so that a thing has one name everywhere', () => {
    const allowed = /^entrypoints\/([^/]+\/index\.ts|[^/]+\.content\.ts)$/
    const offenders = source.filter((file) => /^export default/m.test(read(file)) && !allowed.test(file))
    without('Use a named export here (only WXT’s define… functions are default exports):', offenders)
  })

  it('never swallows an error: an empty catch says nothing', () => {
    const empty = /catch\s*(\([^)]*\))?\s*\{\s*\}|\.catch\(\(\)\s*=>\s*(\{\s*\}|undefined)\)$/m
    without(
      'Say in these catches what the failure means, or let it through:',
      source.filter((file) => empty.test(read(file))),
    )
  })

  it('has a test for every file of core/, or for a neighbour that is made of it', () => {
    const names = (from: string[], file: string) => from.some((other) => read(other).includes(file))
    const tests = code.filter((file) => file.startsWith('tests/unit/'))
    const core = source.filter((file) => file.startsWith('core/'))
    const tested = core.filter((file) => names(tests, file))
    const onlyData = /\b(vocabulary|options|answers|refusal|catalogue|errors)\.ts$/
    const untested = core.filter(
      (file) => !onlyData.test(file) && !tested.includes(file) && !names(tested, basename(file)),
    )
    without('Write tests/unit/… for these, at the path that mirrors theirs:', untested)
  })

  it('states every dependency exactly, and argues each in docs/dependencies.md', () => {
    const loose = Object.entries(dependencies).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
    without(
      'Pin these exactly:',
      loose.map(([name]) => name),
    )
    const argued = read('docs/dependencies.md')
    without(
      'Give these a line in docs/dependencies.md: why, and what of it ships:',
      Object.keys(dependencies).filter((name) => !argued.includes(`\`${name}\``)),
    )
  })

  it('keeps private keys, machine paths and registry addresses out of the repository', () => {
    const secrets = /"d"\s*:\s*"[A-Za-z0-9_-]{43}"|PRIVATE KEY-----|\/home\/[a-z]+\/|\/root\/|registry\.npm|"resolved":/
    const checked = files.filter((file) => !/\.(png|woff2)$/.test(file) && file !== 'tests/house.test.ts')
    without(
      'Remove what must not be here (a key, a path of one machine, a registry’s address):',
      checked.filter((file) => secrets.test(read(file))),
    )
  })

  it('never says “the Chinese” of anybody in its own words', () => {
    const texts = files.filter(
      (file) => /^(locales|components|entrypoints)\//.test(file) || /^(README|docs\/)/.test(file),
    )
    without(
      'Say who: staff based in China, ByteDance, or China’s government:',
      texts.filter((file) => /\bthe Chinese\b/i.test(read(file).replace(/["“][^"”]*["”]/g, ''))),
    )
  })
})
