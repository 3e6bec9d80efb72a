import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { readJson } from '../../../../tools/pack/read-json.ts'
import { aFolder } from '../../../fixtures/source.ts'

const schema = v.object({ names: v.array(v.string()) })

const readText = async (text: string) => {
  const path = join(await aFolder(), 'a.json')
  await writeFile(path, text)
  return { path, read: () => readJson(path, schema, 'npm run zip makes it.') }
}

it('gives what a file says, byte order mark or not', async () => {
  for (const text of ['{"names":["a"]}', '\uFEFF{"names":["a"]}'])
    expect((await readText(text)).read()).toEqual({ names: ['a'] })
})

it('names a file that is cut off, empty, something else or not there, and what to do', async () => {
  for (const text of ['{"names":["a', '', '[]', '{"names":[1]}', 'null']) {
    const { path, read } = await readText(text)
    expect(read).toThrow(`${path} is damaged, or is something else: npm run zip makes it.`)
  }
  expect(() => readJson('/nowhere/a.json', schema, 'npm run zip makes it.')).toThrow(
    'There is no /nowhere/a.json: npm run zip makes it.',
  )
})
