import type { Finding } from '../feed/schema.ts'
import type { Shown } from '../language/feed-language.ts'
import { fold } from './fold.ts'

/** What is searched for: words, and in quotation marks words that stand together. Folded, none empty, none twice. */
export const termsOf = (query: string): string[] => {
  const terms = [...fold(query).matchAll(/"([^"]*)"?|([^\s"]+)/g)].map(([, phrase, word]) =>
    (phrase ?? word ?? '').trim().replace(/\s+/g, ' '),
  )
  return [...new Set(terms)].filter((term) => term !== '')
}

/** The words of a language for what a finding has only as codes: its regions, its kind and its group. */
export type CodeWords = (finding: Finding) => string[]

const textsOf = ({ title, summary, details, reply, sources, original }: Shown<Finding>): string[] => [
  title,
  summary,
  ...details,
  reply?.text ?? '',
  ...sources.flatMap((source) => [source.publisher, source.title]),
  // What is shown translated is found by the words of both languages.
  ...(original ? textsOf(original) : []),
]

export type Search = {
  /** Whether a finding meets a query. */
  find: (query: string) => (finding: Finding) => boolean
  /** Folds what will be searched in, ahead of the first search. */
  prepare: (finding: Finding) => void
}

/**
 * A search that finds a finding if all terms of the query are somewhere in it. What is searched in is folded once for
 * each finding, when it is first needed.
 */
export const makeSearch = (codeWords: CodeWords): Search => {
  const folded = new WeakMap<Finding, string>()
  const foldedOf = (finding: Finding): string => {
    const text = folded.get(finding) ?? fold([...textsOf(finding), ...codeWords(finding)].join('\n'))
    folded.set(finding, text)
    return text
  }
  return {
    find: (query) => {
      const terms = termsOf(query)
      return (finding) => terms.every((term) => foldedOf(finding).includes(term))
    },
    prepare: foldedOf,
  }
}
