import type { Finding } from '../feed/schema.ts'
import type { Shown } from '../language/feed-language.ts'
import { fold, foldLine } from './fold.ts'

// Within a Hebrew word it is no quotation mark: gershayim, which make abbreviations, are mostly typed so.
const gershayim = /(?<=[א-ת])"(?=[א-ת])/g

/** The terms of a query: words, and phrases in quotation marks. Folded; none empty, none twice. */
export const termsOf = (query: string): string[] => {
  const typed = fold(query).replace(gershayim, '\u05f4')
  const terms = [...typed.matchAll(/"([^"]*)"?|([^\s"]+)/g)].map(([, phrase, word]) => foldLine(phrase ?? word ?? ''))
  return [...new Set(terms)].filter((term) => term !== '')
}

/** The interface's words for what a finding has as codes: its regions, kind and group. */
export type CodeWords = (finding: Finding) => string[]

const textsOf = ({ title, summary, details, reply, sources, original }: Shown<Finding>): string[] => [
  title,
  summary,
  ...details,
  reply?.text ?? '',
  ...sources.flatMap((source) => [source.publisher, source.title]),
  // A translated finding is found by the words of either language.
  ...(original ? textsOf(original) : []),
]

export type Search = {
  /** Tells which findings match a query. */
  find: (query: string) => (finding: Finding) => boolean
  /** Folds a finding's texts ahead of the first search. */
  prepare: (finding: Finding) => void
}

/**
 * A search by which a finding matches a query if it contains every term. The texts of each finding are folded once,
 * when they are first needed.
 */
export const makeSearch = (codeWords: CodeWords): Search => {
  const folded = new WeakMap<Finding, string>()
  const foldedOf = (finding: Finding): string => {
    const text = folded.get(finding) ?? [...textsOf(finding), ...codeWords(finding)].map(foldLine).join('\n')
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
