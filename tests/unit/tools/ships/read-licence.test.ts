import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { licenceList, readLicence } from '../../../../tools/ships/read-licence.ts'
import { aFolder } from '../../../fixtures/source.ts'

const aPackage = async (file: object, texts: Record<string, string>) => {
  const folder = await aFolder()
  const all = { ...texts, 'package.json': JSON.stringify({ name: 'a', version: '1.0.0', ...file }) }
  for (const [name, text] of Object.entries(all)) await writeFile(join(folder, name), text)
  return folder
}

it('reads name, version and licence of a package, and the texts that go with it', async () => {
  const folder = await aPackage({ license: 'MIT' }, { 'LICENSE.md': 'One\r\n', NOTICE: 'Two', 'README.md': 'No' })
  expect(readLicence(folder)).toEqual({ name: 'a', version: '1.0.0', licence: 'MIT', text: 'One\n\nTwo' })
})

it('lets nothing ship that names no licence', async () => {
  const folder = await aPackage({}, {})
  expect(() => readLicence(folder)).toThrow('a ships, and names no licence.')
})

it('lists packages by name', () => {
  const [b, a] = ['b', 'a'].map((name) => ({ name, version: '1', licence: 'MIT', text: `Text of ${name}` }))
  const list = licenceList([b, a].flatMap((one) => one ?? []))
  expect(list.match(/^(?:[ab] 1 \(MIT\)|Text of .)$/gm)).toEqual(['a 1 (MIT)', 'Text of a', 'b 1 (MIT)', 'Text of b'])
})

it('leaves out the licences of what a bundler contains, and the long text of the Mozilla licence', async () => {
  const bundler = await aPackage({ license: 'MIT' }, { LICENSE: 'Own\n\n# Licenses of bundled dependencies\n\nMany' })
  expect(readLicence(bundler).text).toBe('Own')
  const mozillas = await aPackage({ license: 'MPL-2.0' }, { LICENSE: 'Long' })
  expect(readLicence(mozillas).text).toMatch(/mozilla\.org\/MPL\/2\.0[\s\S]*npmjs\.com\/package\/a\/v\/1\.0\.0$/)
})
