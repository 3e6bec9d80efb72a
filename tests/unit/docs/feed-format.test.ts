import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { describe, expect, it } from 'vitest'
import { feedErrorClauses } from '../../../core/feed/errors.ts'
import { maxKeys } from '../../../core/feed/keys.ts'
import {
  maxDepth,
  maxFeedBytes,
  maxFindings,
  maxShortReply,
  maxShortTitle,
  maxTextLength,
} from '../../../core/feed/limits.ts'
import { maxPointerBytes } from '../../../core/feed/pointer.ts'
import { feed } from '../../../core/feed/schema.ts'
import { assurancesFile, findingFile } from '../../../tools/feed/source-schema.ts'

const root = join(import.meta.dirname, '../../..')
const path = join(root, 'docs/feed-format.md')
const begins = '<!-- limits -->\n'
const ends = '\n<!-- /limits -->'

type Node = {
  maxItems?: number
  maxLength?: number
  anyOf?: Node[]
  properties?: Record<string, Node>
  items?: Node
  additionalProperties?: Node | boolean
}

const count = (number: number, what: string) => `${number.toLocaleString('en')} ${what}`

/** Every limit of a schema, by the path of its member. */
const limitsOf = (node: Node, at: string): [member: string, limit: string][] => [
  ...(node.maxItems === undefined ? [] : [[at, count(node.maxItems, 'entries')] as [string, string]]),
  ...(node.maxLength === undefined ? [] : [[at, count(node.maxLength, 'characters')] as [string, string]]),
  ...(node.anyOf ?? []).flatMap((option) => limitsOf(option, at)),
  ...(node.items ? limitsOf(node.items, `${at}[]`) : []),
  ...Object.entries(node.properties ?? {}).flatMap(([name, member]) => limitsOf(member, at ? `${at}.${name}` : name)),
  ...(typeof node.additionalProperties === 'object' ? limitsOf(node.additionalProperties, `${at}.<language>`) : []),
]

const ofSchema = (schema: GenericSchema, at: string) =>
  limitsOf(toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' }) as Node, at)

const table = () => {
  const editors = new Map([...ofSchema(findingFile, 'findings[]'), ...ofSchema(assurancesFile, 'assurances')])
  const rows = ofSchema(feed, '').map(([member, limit]) => {
    const stricter = editors.get(member)
    return `| \`${member}\` | ${limit} | ${stricter === undefined || stricter === limit ? '' : stricter} |`
  })
  return ['| member | readers take at most | editors write at most |', '| --- | --- | --- |', ...rows].join('\n')
}

/** Each clause by its number, with its text as far as the next one. */
const clausesOf = (text: string) =>
  new Map(
    text
      .split(/^(?:\| )?\*\*(?=\d\.\d+\*\*)/m)
      .slice(1)
      .map((clause) => [clause.slice(0, clause.indexOf('*')), clause]),
  )

/** "clause 3.2", "clauses 5.7 to 5.9", "Clauses 3.1 and 3.2". */
const citationsIn = (text: string) =>
  [...text.matchAll(/[Cc]lauses? (\d\.\d+)(?:(?:,| and| to) (\d\.\d+))*/g)].flatMap(([cited]) =>
    [...cited.matchAll(/\d\.\d+/g)].map(([clause]) => clause),
  )

describe('the limits of the feed', () => {
  // Where the schema has changed, `npx vitest run --project unit tests/unit/docs --update` writes them into the document.
  it('stand in the document as the schema has them', async () => {
    const text = await readFile(path, 'utf8')
    const [before = '', rest = ''] = text.split(begins)
    const after = rest.slice(rest.indexOf(ends))
    expect([before, after].every((part) => part.length > 20)).toBe(true)
    await expect(`${before}${begins}${table()}${after}`).toMatchFileSnapshot(path)
  })

  it('of the whole document stand in it too', async () => {
    const text = await readFile(path, 'utf8')
    for (const limit of [maxFeedBytes, maxPointerBytes, maxTextLength, maxDepth, maxKeys])
      expect(text).toContain(` ${limit.toLocaleString('en')} `)
  })

  it('stand in the clauses too', async () => {
    const clauses = clausesOf(await readFile(path, 'utf8'))
    for (const limit of [maxFindings, maxFeedBytes, maxDepth, maxTextLength])
      expect(clauses.get('3.3')).toContain(` ${limit.toLocaleString('en')} `)
    for (const limit of [maxShortTitle, maxShortReply]) expect(clauses.get('3.2')).toContain(` ${limit} characters`)
    expect(clauses.get('2.1')).toContain(` ${maxPointerBytes.toLocaleString('en')} bytes`)
  })
})

describe('the clauses of the feed format', () => {
  it('are numbered without a gap, in each part', async () => {
    const numbers = [...clausesOf(await readFile(path, 'utf8')).keys()]
    const parts = Map.groupBy(numbers, (number) => number.split('.')[0])
    for (const [part, ofPart] of parts) expect(ofPart).toEqual(ofPart.map((_, index) => `${part}.${index + 1}`))
    expect([...parts.keys()]).toEqual(['1', '2', '3', '4', '5', '6'])
  })

  it('are there, whichever code, documents and tests cite', async () => {
    const known = clausesOf(await readFile(path, 'utf8'))
    const files = globSync('{core,platform,entrypoints,components,tools,docs,feed,tests}/**/*.{ts,tsx,md,yaml}', {
      cwd: root,
      // Laws have clauses, too.
      exclude: ['feed/requests/**', 'tests/**/requests/**'],
    })
    const cited = await Promise.all(files.map(async (file) => citationsIn(await readFile(join(root, file), 'utf8'))))
    const unknown = cited.flatMap((clauses, index) =>
      clauses.filter((clause) => !known.has(clause)).map((clause) => `${files[index]} cites clause ${clause}`),
    )
    expect(cited.flat().length).toBeGreaterThan(100)
    expect(unknown).toEqual([])
  })

  it('name each error code that they demand', async () => {
    const clauses = clausesOf(await readFile(path, 'utf8'))
    for (const [code, clause] of Object.entries(feedErrorClauses)) expect(clauses.get(clause)).toContain(`\`${code}\``)
  })
})
