import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { shipsIn } from '../../../../tools/ships/ships-in.ts'
import { aFolder } from '../../../fixtures/source.ts'

it('names once what either package has', async () => {
  const out = await aFolder()
  await writeFile(join(out, 'chrome-ships.json'), '["a@1","b@1"]')
  await writeFile(join(out, 'firefox-ships.json'), '["b@1","c@1"]')
  expect(shipsIn(out)).toEqual(['a@1', 'b@1', 'c@1'])
})

it('says what makes the lists where there are none, or one is cut off', async () => {
  const out = await aFolder()
  await writeFile(join(out, 'firefox-ships.json'), '["a@1","b')
  expect(() => shipsIn(out)).toThrow(/There is no .*chrome-ships\.json: npm run zip makes it, and it says what ships\./)
  await writeFile(join(out, 'chrome-ships.json'), '[]')
  expect(() => shipsIn(out)).toThrow(/firefox-ships\.json is damaged, or is something else: npm run zip makes it/)
})
