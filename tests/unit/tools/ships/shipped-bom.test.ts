import { expect, it } from 'vitest'
import { type Bom, shippedBom } from '../../../../tools/ships/shipped-bom.ts'

const component = (name: string) => ({ 'bom-ref': `${name}@1`, name, version: '1', hashes: ['h'] })

const bom: Bom = {
  serialNumber: 'urn:uuid:random',
  metadata: { timestamp: 'now', tools: ['npm'], component: { 'bom-ref': 'us@1', name: 'folder' } },
  components: ['a', 'b', 'c'].map(component),
  dependencies: [{ ref: 'us@1', dependsOn: ['a@1', 'c@1'] }, { ref: 'a@1', dependsOn: ['b@1'] }, { ref: 'c@1' }],
}

it('keeps what ships, as npm describes it, and nothing that differs from run to run', () => {
  expect(shippedBom(bom, ['a@1', 'b@1'], 'us')).toEqual({
    metadata: { tools: ['npm'], component: { 'bom-ref': 'us@1', name: 'us' } },
    components: ['a', 'b'].map(component),
    dependencies: [
      { ref: 'us@1', dependsOn: ['a@1'] },
      { ref: 'a@1', dependsOn: ['b@1'] },
    ],
  })
})

it('says so where npm does not know a package that ships', () => {
  expect(() => shippedBom(bom, ['d@1'], 'us')).toThrow("d@1 ships, and npm's bill of materials does not have it.")
})
