import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import * as vocabulary from '../../core/feed/vocabulary.ts'
import { findingDescriptions } from './descriptions.ts'
import { readPart } from './read-part.ts'
import { createFile } from './replace-file.ts'
import { requireSource } from './source-folder.ts'
import { withheldFile } from './source-schema.ts'

const width = 98

/** A description as comment lines of at most `width` columns. */
const comment = (text: string, indent: string) => {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`
    if (lines.length > 0 && longer.length <= width) lines[lines.length - 1] = longer
    else lines.push(`${indent}# ${word}`)
  }
  return lines
}

const choices: Record<string, readonly string[]> = {
  kind: vocabulary.kinds,
  group: vocabulary.groups,
  direction: vocabulary.directions,
  scope: vocabulary.scopes,
  regions: vocabulary.regions,
  'standing.code': vocabulary.standings,
  'bearsOn.relation': vocabulary.relations,
  'sources.kind': vocabulary.sourceKinds,
  'sources.seen': vocabulary.sourceSightings,
  checked: ['"yes"', 'partly'],
}

/** A member with its comment; `path` is its place in the finding, `line` its line in the file. */
const member = (path: string, line: string) => {
  const indent = line.match(/^ */)?.[0] ?? ''
  const options = choices[path]
  return [
    ...comment(findingDescriptions[path] ?? '', indent),
    ...(options ? comment(`One of: ${options.join(', ')}.`, indent) : []),
    line,
  ]
}

/** A member that may be left out: commented out, for the editor to use. */
const optional = (path: string, lines: string[]) => [
  ...comment(`${findingDescriptions[path]} Leave it out if there is none.`, ''),
  ...lines.map((line) => `# ${line}`),
]

const head = (id: string) => [
  [
    '# yaml-language-server: $schema=../schema/finding.schema.json',
    '# Fill this in, remove the comments, then run npm run feed:check. The rules: feed/README.md.',
  ],
  member('id', `id: ${id}`),
  member('date', 'date:'),
  member('title', 'title:'),
  optional('short', ['short:']),
  [
    ...comment('Long text goes under ">-", indented, on as many lines as it needs.', ''),
    ...member('summary', 'summary: >-'),
  ],
  optional('details', ['details:', '  - One fact.']),
  member('kind', 'kind:'),
  member('group', 'group:'),
  member('direction', 'direction:'),
  member('scope', 'scope:'),
  member('regions', 'regions: []'),
  optional('period', ['period: {from: 2021-09, to: 2022-01}']),
]

const relations = () => [
  optional('bearsOn', ['bearsOn:', '  - assurance: A01', '    relation: bears-on']),
  member('bearsOn.relation', '').slice(0, -1),
  optional('follows', ['follows:', '  - id-of-an-earlier-finding']),
  optional('mustAppearWith', ['mustAppearWith:', '  - id-of-another-finding']),
]

const evidence = () => [
  [
    ...member('reply', 'reply:'),
    ...member('reply.text', '  text:'),
    ...member('reply.short', '  # short:'),
    ...member('reply.date', '  date:'),
    ...member('reply.url', '  url:'),
  ],
  [...member('standing', 'standing:'), ...member('standing.code', '  code:'), ...member('standing.note', '  note:')],
  ...relations(),
  [
    ...member('sources', 'sources:'),
    ...member('sources.publisher', '  - publisher:'),
    ...['title', 'url', 'date', 'kind', 'seen'].flatMap((name) => member(`sources.${name}`, `    ${name}:`)),
  ],
  member('checked', 'checked:'),
  member('checkedNote', 'checkedNote:'),
]

const template = (id: string) => `${[...head(id), ...evidence()].map((lines) => lines.join('\n')).join('\n\n')}\n`

const idForm = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** A file that is missing or not in order is for the check to tell. */
const withheldIds = async (sourceDir: string): Promise<string[]> => {
  const { value } = await readPart(join(sourceDir, 'withheld.yaml'), withheldFile)
  return (value ?? []).map(({ id }) => id)
}

/** Starts a finding from the commented template; gives the new file's path. Throws a sentence if it cannot. */
export const startFinding = async (sourceDir: string, id: string): Promise<string> => {
  if (!idForm.test(id) || id.length > 80)
    throw new Error(
      `"${id}" is not an id: write lower-case letters, digits and single hyphens, at most 80, like dpc-fine-2025.`,
    )
  await requireSource(sourceDir)
  if ((await withheldIds(sourceDir)).includes(id))
    throw new Error(
      `${id} is the id of an item in ${join(sourceDir, 'withheld.yaml')}: choose another id, or take it out there if it is ` +
        'to be a finding now.',
    )
  const path = join(sourceDir, 'findings', `${id}.yaml`)
  await mkdir(join(sourceDir, 'findings'), { recursive: true })
  if (await createFile(path, template(id))) return path
  throw new Error(`${path} already exists: choose another id, or edit that finding.`)
}
