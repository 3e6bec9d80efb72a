import type { Feed, Finding } from '../../../core/feed/schema.ts'
import { findCharacterErrors } from './character-errors.ts'
import type { EditorialError } from './editorial-error.ts'

type Wording = { path: string; text: string }

export const maxQuotedWords = 15

const wordsIn = (text: string) => text.split(/\s+/).filter(Boolean).length

const findQuoteErrors = (text: string): string[] => {
  if (text.split('"').length % 2 === 0) return ['A quotation mark has no partner: close the quotation.']
  return [...text.matchAll(/"([^"]*)"/g)]
    .map(([, quote = '']) => wordsIn(quote))
    .filter((count) => count > maxQuotedWords)
    .map(
      (count) => `A quotation has ${count} words, at most ${maxQuotedWords}: shorten it or say it in your own words.`,
    )
}

export const findSpaceErrors = (text: string): string[] =>
  text !== text.trim() || text.includes('  ') ? ['There is a stray space at an end, or a double one: take it out.'] : []

/** Nothing is attributed to a people; within a quotation the words are the speaker's. */
const findAttributionErrors = (text: string): string[] =>
  /\bthe Chinese\b/i.test(text.replaceAll(/"[^"]*"/g, ''))
    ? [
        `"the Chinese" attributes something to a people: write "staff based in China", "ByteDance" or "China's government".`,
      ]
    : []

/** For the feed's own language; translations have rules of their own (translated-wording.ts). */
const ownRules = [findQuoteErrors, findSpaceErrors, findCharacterErrors, findAttributionErrors]

const pick = <Entry>(path: string, entry: Entry, members: (keyof Entry & string)[]): Wording[] =>
  members.flatMap((member) => {
    const text = entry[member]
    return typeof text === 'string' ? [{ path: `${path}.${member}`, text }] : []
  })

const list = <Entry>(path: string, entries: Entry[], members: (keyof Entry & string)[]): Wording[] =>
  entries.flatMap((entry, index) => pick(`${path}[${index}]`, entry, members))

const lines = (path: string, texts: string[]): Wording[] => texts.map((text, n) => ({ path: `${path}[${n}]`, text }))

const wordingOfFinding = (finding: Finding, path: string): Wording[] => [
  ...pick(path, finding, ['title', 'short', 'summary', 'checkedNote']),
  ...(finding.reply ? pick(`${path}.reply`, finding.reply, ['text', 'short']) : []),
  ...pick(`${path}.standing`, finding.standing, ['note']),
  ...lines(`${path}.details`, finding.details),
  ...list(`${path}.changes`, finding.changes, ['text']),
  ...(finding.retracted ? pick(`${path}.retracted`, finding.retracted, ['reason']) : []),
]

const ownWording = (feed: Feed): Wording[] => [
  ...pick('$', feed, ['title', 'description']),
  ...feed.findings.flatMap((finding, index) => wordingOfFinding(finding, `$.findings[${index}]`)),
  ...list('$.assurances', feed.assurances, ['who', 'where', 'paraphrase']),
  ...list('$.pairs', feed.pairs, ['said', 'reported', 'status']),
  ...list('$.services', feed.services, ['ownerBefore', 'ownerAfter', 'note']),
  ...list('$.hosts', feed.hosts, ['owner', 'role', 'note']),
  ...list('$.regionTokens', feed.regionTokens, ['reading']),
  ...list('$.actions', feed.actions, ['title', 'text']),
  ...list('$.withheld', feed.withheld, ['title', 'reason']),
]

/** Short quotations, balanced quotation marks, no stray spaces, plain text, no attribution to a people. */
export const findWordingErrors = (feed: Feed): EditorialError[] => [
  ...ownWording(feed).flatMap(({ path, text }) =>
    ownRules.flatMap((rule) => rule(text).map((message) => ({ path, message }))),
  ),
  ...feed.assurances.flatMap(({ words }, index) =>
    words !== null && wordsIn(words) > maxQuotedWords
      ? [
          {
            path: `$.assurances[${index}].words`,
            message: `Verbatim quotations have at most ${maxQuotedWords} words: shorten this one.`,
          },
        ]
      : [],
  ),
]
