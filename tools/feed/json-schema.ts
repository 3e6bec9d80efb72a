import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import {
  channelDescriptions,
  feedDescriptions,
  findingDescriptions,
  hostsDescriptions,
  listDescriptions,
  translationDescriptions,
} from './descriptions.ts'
import * as schema from './source-schema.ts'

const sourceSchemas: Record<string, { title: string; schema: GenericSchema; descriptions: Record<string, string> }> = {
  finding: { title: 'A finding', schema: schema.findingFile, descriptions: findingDescriptions },
  feed: { title: 'What belongs to the whole feed', schema: schema.feedFile, descriptions: feedDescriptions },
  channel: { title: 'The channel', schema: schema.channelFile, descriptions: channelDescriptions },
  hosts: { title: 'Hosts and region words', schema: schema.hostsFile, descriptions: hostsDescriptions },
  assurances: {
    title: 'What the company said',
    schema: schema.assurancesFile,
    descriptions: listDescriptions.assurances ?? {},
  },
  pairs: { title: 'Said against reported', schema: schema.pairsFile, descriptions: listDescriptions.pairs ?? {} },
  services: { title: 'Services', schema: schema.servicesFile, descriptions: listDescriptions.services ?? {} },
  actions: { title: 'What readers can do', schema: schema.actionsFile, descriptions: listDescriptions.actions ?? {} },
  translations: {
    title: 'The texts in another language',
    schema: schema.translationsFile,
    descriptions: translationDescriptions,
  },
  withheld: { title: 'Items left out', schema: schema.withheldFile, descriptions: listDescriptions.withheld ?? {} },
}

/** Puts the descriptions in, and forbids unknown members, which in a source file are slips. */
const annotate = (node: JsonSchema, descriptions: Record<string, string>, path: string[] = []): JsonSchema => {
  const into = (value: unknown, keys: string[]) => annotate(value as JsonSchema, descriptions, keys)
  const description = descriptions[path.join('.')]
  const { properties, items, anyOf, additionalProperties, ...rest } = node
  return {
    ...(description === undefined ? {} : { description }),
    ...rest,
    ...(anyOf ? { anyOf: anyOf.map((option) => withoutDescription(into(option, path))) } : {}),
    ...(items ? { items: withoutDescription(into(items, path)) } : {}),
    ...(properties
      ? {
          properties: Object.fromEntries(
            Object.entries(properties).map(([key, member]) => [key, into(member, [...path, key])]),
          ),
          additionalProperties: false,
        }
      : typeof additionalProperties === 'object'
        ? { additionalProperties: into(additionalProperties, path) }
        : {}),
  }
}

/** The entries of a list bear no description of their own: the list has it. */
const withoutDescription = ({ description: _, ...node }: JsonSchema): JsonSchema => node

/** The JSON Schemas that give editors completion: file name and contents, by the schema that the tools check with. */
export const buildJsonSchemas = (): { name: string; contents: string }[] =>
  Object.entries(sourceSchemas).map(([name, { title, schema, descriptions }]) => {
    const { $schema, ...generated } = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' })
    const contents = { $schema, title, ...annotate(generated, descriptions) }
    return { name: `${name}.schema.json`, contents: `${JSON.stringify(contents, null, 2)}\n` }
  })
