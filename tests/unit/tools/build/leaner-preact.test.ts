import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { leanerPreact } from '../../../../tools/build/leaner-preact.ts'

const file = '/node_modules/preact/dist/preact.mjs'

const cut = (code: string, id = `/project${file}`) => {
  const { transform } = leanerPreact() as { transform: (code: string, id: string) => { code: string } | null }
  const error = (message: string) => {
    throw new Error(message)
  }
  return transform.call({ error } as never, code, id)?.code
}

it('leaves in Preact neither a way to make a document from a string nor the elements of MathML', async () => {
  const whole = await readFile(`.${file}`, 'utf8')
  for (const id of [`/project${file}`, '/project/node_modules/preact/dist/preact.of-popup.mjs']) {
    const code = cut(whole, id) ?? ''
    expect(code).not.toMatch(/\.innerHTML=|MathML/)
    expect(code).toContain('http://www.w3.org/2000/svg')
    expect(whole.length - code.length).toBeLessThan(200)
  }
})

it('says what to look at where Preact has changed, and touches no other file', async () => {
  expect(() => cut('another Preact')).toThrow(/^Preact has .* elsewhere now: look at tools\/build\/\.$/)
  expect(cut(await readFile(`.${file}`, 'utf8'), '/project/node_modules/preact/hooks/dist/hooks.mjs')).toBeUndefined()
})
