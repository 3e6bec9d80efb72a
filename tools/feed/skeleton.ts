import type { Feed } from '../../core/feed/schema.ts'
import { withCompanions } from '../../core/findings/select.ts'
import { shownFirst } from './shown-first.ts'
import { digestOf, type Translatable, translatablesOf } from './translatable.ts'

const width = 110

/** English text as comment lines. */
export const commentLines = (text: string, indent: string) => {
  const lines: string[] = ['']
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`
    if (longer.length > width) lines.push(` ${word}`)
    else lines[lines.length - 1] = longer
  }
  return lines.map((line) => `${indent}#${line}`)
}

const member = ([name, english]: [string, string | string[]]) =>
  Array.isArray(english)
    ? [`    ${name}:`, ...english.flatMap((line) => [...commentLines(line, '      '), '      - >-'])]
    : [...commentLines(english, '    '), `    ${name}: >-`]

/** A translation to be filled in: the digest, and each English text as a comment above the member that translates it. */
export const skeletonOf = ({ id, texts }: Translatable): string =>
  [`  ${id}:`, `    of: ${digestOf(texts)}`, ...Object.entries(texts).flatMap(member)].join('\n')

/**
 * What a language still lacks: of the findings those that readers meet first with what these must appear with, and all
 * assurances, pairs and actions.
 */
export const wantedIn = (feed: Feed, language: string): Translatable[] => {
  const first = new Set(withCompanions(feed, shownFirst(feed)).map(({ id }) => id))
  const isWanted = ({ list, id }: Translatable) => list !== 'findings' || first.has(id)
  return translatablesOf(feed).filter((entry) => isWanted(entry) && !entry.into.includes(language))
}

/** Forms of entries in the form of a file of translations. */
export const inLists = (forms: { list: string; form: string }[]): string =>
  [...Map.groupBy(forms, ({ list }) => list)]
    .map(([list, ofList]) => `${list}:\n${ofList.map(({ form }) => form).join('\n')}\n`)
    .join('\n')
