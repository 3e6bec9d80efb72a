import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { channelSchema } from './channel-schema.ts'
import {
  channelDescriptions,
  feedDescriptions,
  findingDescriptions,
  hostsDescriptions,
  listDescriptions,
  translationDescriptions,
} from './descriptions.ts'
import { requestFiles } from './read-requests-source.ts'
import * as requestDescriptions from './request-descriptions.ts'
import * as schema from './source-schema.ts'

const sourceSchemas: Record<string, { title: string; schema: GenericSchema; descriptions: Record<string, string> }> = {
  finding: { title: 'A finding', schema: schema.findingFile, descriptions: findingDescriptions },
  feed: { title: 'What belongs to the whole feed', schema: schema.feedFile, descriptions: feedDescriptions },
  channel: { title: 'The channel', schema: channelSchema, descriptions: channelDescriptions },
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
  requests: {
    title: 'What belongs to all letters',
    schema: requestFiles.requests,
    descriptions: requestDescriptions.generalDescriptions,
  },
  places: {
    title: 'Where a person can ask',
    schema: requestFiles.places,
    descriptions: requestDescriptions.placeDescriptions,
  },
  questions: {
    title: 'What can be asked',
    schema: requestFiles.questions,
    descriptions: requestDescriptions.questionDescriptions,
  },
  letters: {
    title: 'The letters',
    schema: requestFiles.letters,
    descriptions: requestDescriptions.letterDescriptions,
  },
}

/** Puts the descriptions in, and forbids unknown members, which are mistakes in a source file. */
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

/** The entries of a list have no description of their own: the list has it. */
const withoutDescription = ({ description: _, ...node }: JsonSchema): JsonSchema => node

/** The JSON Schemas that give editors completion, made from the schemas that the tools check with. */
export const buildJsonSchemas = (): { name: string; contents: string }[] =>
  Object.entries(sourceSchemas).map(([name, { title, schema, descriptions }]) => {
    const { $schema, ...generated } = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' })
    const contents = { $schema, title, ...annotate(generated, descriptions) }
    return { name: `${name}.schema.json`, contents: `${JSON.stringify(contents, null, 2)}\n` }
  })
