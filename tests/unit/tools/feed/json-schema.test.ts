import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kinds } from '../../../../core/feed/vocabulary.ts'
import * as descriptions from '../../../../tools/feed/descriptions.ts'
import { buildJsonSchemas } from '../../../../tools/feed/json-schema.ts'
import * as requestDescriptions from '../../../../tools/feed/request-descriptions.ts'

const folder = join(import.meta.dirname, '../../../../feed/schema')

type Node = {
  description?: string
  properties?: Record<string, Node>
  items?: Node
  anyOf?: Node[]
  additionalProperties?: Node
}

const schemas = buildJsonSchemas().map(({ name, contents }): [string, Node] => [name, JSON.parse(contents)])

/** Every member's path and description. */
const membersOf = (node: Node, path: string[] = []): [string, string | undefined][] => [
  ...Object.entries(node.properties ?? {}).flatMap(([key, member]): [string, string | undefined][] => [
    [[...path, key].join('.'), member.description],
    ...membersOf(member, [...path, key]),
  ]),
  ...(node.items ? membersOf(node.items, path) : []),
  ...(node.anyOf ?? []).flatMap((option) => membersOf(option, path)),
  ...(typeof node.additionalProperties === 'object' ? membersOf(node.additionalProperties, path) : []),
]

describe('the JSON Schemas for editors', () => {
  it('are current: else run npm run feed:schema', async () => {
    const built = buildJsonSchemas()
    expect((await readdir(folder)).sort()).toEqual(built.map(({ name }) => name).sort())
    for (const { name, contents } of built) expect(await readFile(join(folder, name), 'utf8'), name).toBe(contents)
  })

  it.each(schemas)('%s describes every member', (_, schema) => {
    expect(membersOf(schema).filter(([, description]) => description === undefined)).toEqual([])
  })

  it('leave no description idle', () => {
    const { listDescriptions, ...described } = descriptions
    const written = [
      ...Object.values(described),
      ...Object.values(requestDescriptions),
      ...Object.values(listDescriptions),
    ].flatMap((texts) => Object.values(texts))
    const used = new Set(schemas.flatMap(([, schema]) => membersOf(schema).map(([, description]) => description)))
    expect(written.filter((text) => !used.has(text))).toEqual([])
  })

  it('are named in the first line of every file of the source, so editors find them', async () => {
    const source = join(folder, '..')
    const names = await readdir(source, { recursive: true })
    for (const name of names.filter((one) => one.endsWith('.yaml'))) {
      const [line = ''] = (await readFile(join(source, name), 'utf8')).split('\n')
      const schema = line.match(/^# yaml-language-server: \$schema=(\S+)$/)?.[1] ?? ''
      expect(
        schemas.map(([one]) => join(folder, one)),
        name,
      ).toContain(join(source, name, '..', schema))
    }
  })

  it('offer the words that a member may have', () => {
    const finding = Object.fromEntries(schemas)['finding.schema.json']
    expect(finding?.properties?.kind).toMatchObject({ enum: [...kinds] })
  })
})
