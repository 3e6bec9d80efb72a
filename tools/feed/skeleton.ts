import type { Feed } from '../../core/feed/schema.ts'
import { pick, withCompanions } from '../../core/notice/select.ts'
import { digestOf, type Translatable, translatablesOf } from './translatable.ts'

const width = 110

/** English text as comment lines. */
const comment = (text: string, indent: string) => {
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
    ? [`    ${name}:`, ...english.flatMap((line) => [...comment(line, '      '), '      - >-'])]
    : [...comment(english, '    '), `    ${name}: >-`]

/** A translation to be filled in: the digest, and every English text as a comment over the member that translates it. */
const skeletonOf = ({ id, texts }: Translatable): string =>
  [`  ${id}:`, `    of: ${digestOf(texts)}`, ...Object.entries(texts).flatMap(member)].join('\n')

/**
 * What is still wanted in a language: of the findings the lead with what it must appear with, which readers meet first,
 * and all assurances, pairs and actions.
 */
export const wantedIn = (feed: Feed, language: string): Translatable[] => {
  const lead = new Set(withCompanions(feed, pick(feed, feed.lead)).map(({ id }) => id))
  const isWanted = ({ list, id }: Translatable) => list !== 'findings' || lead.has(id)
  return translatablesOf(feed).filter((entry) => isWanted(entry) && !entry.into.includes(language))
}

/** Entries as a file of translations has them. */
export const skeletonsOf = (entries: Translatable[]): string =>
  [...Map.groupBy(entries, ({ list }) => list)]
    .map(([list, ofList]) => `${list}:\n${ofList.map(skeletonOf).join('\n')}\n`)
    .join('\n')
