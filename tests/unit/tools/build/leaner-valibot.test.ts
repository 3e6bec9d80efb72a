import { globSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { BaseIssue } from 'valibot'
import { expect, it } from 'vitest'
import { leanerValibot } from '../../../../tools/build/leaner-valibot.ts'
import { transformedBy } from '../../../fixtures/transformed.ts'

const file = '/node_modules/valibot/dist/index.mjs'

const cut = (code: string, id = `/project${file}`) => transformedBy(leanerValibot(), code, id)

type Valibot = typeof import('valibot')

const load = (code: string): Promise<Valibot> =>
  import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)

const toldIn = ({ lang, abortEarly, abortPipeEarly, requirement, ...told }: BaseIssue<unknown>) => told

/** What becomes of good and bad values, and what is said of each, but for how it was looked for. */
const storyOf = (v: Valibot) => {
  const entry = v.object({
    id: v.pipe(v.string(), v.regex(/^[a-z]+$/, 'is no id')),
    kind: v.picklist(['press', 'court']),
    count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 7),
    gone: v.nullable(v.strictObject({ reason: v.string('must be text') })),
    note: v.fallback(v.string(), 'none'),
  })
  const list = v.pipe(
    v.array(entry),
    v.maxLength(2, ({ expected, received }) => `has ${received} entries, not ${expected}`),
    v.check((entries) => entries.every(({ id }) => id !== 'twice'), 'has one twice'),
  )
  const good = { id: 'one', kind: 'press', gone: null, note: 'kept' }
  const values = [
    [good, { ...good, count: 3, note: 5, gone: { reason: 'Wrong.' } }],
    [{ ...good, id: 'One' }],
    [{ ...good, kind: 'rumour', count: -1.5 }],
    [{ ...good, gone: { reason: 1, more: true } }],
    [good, good, good],
    [{ ...good, id: 'twice' }],
    'nothing of it',
  ]
  const settings = [{}, { abortEarly: true }, { abortPipeEarly: true }]
  return values.flatMap((value) =>
    settings.map((setting) => {
      const { success, output, issues = [] } = v.safeParse(list, value, setting)
      return { success, output, issues: issues.map(toldIn) }
    }),
  )
}

it('reads what the whole one reads, and says the same of what it refuses', async () => {
  const whole = await readFile(`.${file}`, 'utf8')
  const code = cut(whole) ?? ''
  expect(code).not.toContain('~standard')
  // Parts of a few functions, two members of each kind of schema, and a word about dates in each of its comparisons.
  expect(whole.length - code.length).toBeLessThan(11_000)
  const story = storyOf(await load(code))
  expect(story).toEqual(storyOf(await load(whole)))
  const told = story.flatMap(({ issues }) => issues.map(({ message }) => message))
  expect(told).toEqual(expect.arrayContaining(['is no id', 'must be text', 'has 3 entries, not <=2', 'has one twice']))
  expect(story.filter(({ success }) => success)).toHaveLength(3)
})

it('is used for nothing that it can no longer do', () => {
  const files = ['core', 'platform', 'entrypoints'].flatMap((folder) => globSync(`${folder}/**/*.ts`))
  expect(files.length).toBeGreaterThan(200)
  for (const file of files)
    expect(readFileSync(file, 'utf8'), file).not.toMatch(
      /\bv\.(exactOptional|nullish|setGlobal\w+|setS\w+Message|\w+Async|date|nan|literal\(NaN)\b|\bv\.(optional|fallback)\([^;]*?, \(\) =>/,
    )
})

it('leaves other modules alone, and stops a build where the library has changed', () => {
  expect(cut('export {}', '/project/core/feed/schema.ts')).toBeUndefined()
  expect(() => cut('export {}')).toThrow('Valibot has what makes its schemas those of other libraries elsewhere now')
})
