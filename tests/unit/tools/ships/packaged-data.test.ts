import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { suffixLicences, withSuffixList } from '../../../../tools/ships/packaged-data.ts'

const component = (name: string) => ({ 'bom-ref': `${name}@1`, name, version: '1' })
const bomOf = (...names: string[]) => ({
  metadata: { component: { name: 'us' } },
  components: names.map(component),
  dependencies: names.map((name) => ({ ref: `${name}@1` })),
})

it('names the library of the public suffixes with its whole licence, and the list with its own and its address', () => {
  const { library, list } = suffixLicences()
  expect([library.name, library.licence]).toEqual(['tldts-icann', 'MIT'])
  expect(library.text).toMatch(/^Copyright .*\n[\s\S]*Permission is hereby granted/)
  expect(list).toMatchObject({
    name: 'Public Suffix List',
    version: `as in tldts-icann ${library.version}`,
    licence: 'MPL-2.0',
  })
  expect(list.text).toMatch(/mozilla\.org\/MPL\/2\.0[\s\S]*https:\/\/publicsuffix\.org\/list\/$/)
})

it('puts the list into the bill of materials, below the library', () => {
  const { components, dependencies } = withSuffixList(bomOf('preact', 'tldts-icann'))
  expect(components.slice(0, 2)).toEqual(['preact', 'tldts-icann'].map(component))
  expect(components[2]).toMatchObject({
    name: 'Public Suffix List',
    type: 'data',
    licenses: [{ license: { id: 'MPL-2.0' } }],
  })
  expect(dependencies).toEqual([
    { ref: 'preact@1' },
    { ref: 'tldts-icann@1', dependsOn: ['public-suffix-list'] },
    { ref: 'public-suffix-list' },
  ])
})

it('says so where the library is not in the bill of materials', () => {
  expect(() => withSuffixList(bomOf('preact'))).toThrow('The bill of materials lacks tldts-icann')
})

// The bundler sees modules only. Whoever adds another file made of a package has to name its licence as well.
it('is all that the build makes of packages beside code', () => {
  const config = readFileSync(join(import.meta.dirname, '../../../../wxt.config.ts'), 'utf8')
  const [, hook = ''] = /'build:publicAssets': async[^{]*\{([\s\S]*?)\n {4}\},/.exec(config) ?? []
  expect(hook.match(/\b\w+Files?\b(?=\()/g)).toEqual(['bundledFeedFiles', 'translationFiles', 'suffixFile'])
  expect(config).toMatch(/licenceList\(\[\.\.\.packages, list\]\)/)
})
