import { createHash } from 'node:crypto'
import type { Feed, Finding } from '../../core/feed/schema.ts'
import type { TranslationsFile } from './source-schema.ts'

export type List = keyof TranslationsFile

/** Texts by member, as a file of translations has them. */
export type Texts = Record<string, string | string[]>

/**
 * An entry with texts that can be translated: those in English, and the tags of the languages they are in already. A
 * pair's id is `<assurance> <finding>`.
 */
export type Translatable = { list: List; id: string; texts: Texts; into: string[] }

/** What a finding may lack is left out, so texts that are added later don't change the digest of others. */
const textsOfFinding = ({ title, short, summary, details, reply }: Finding): Texts => ({
  title,
  ...(short === undefined ? {} : { short }),
  summary,
  ...(details.length > 0 ? { details } : {}),
  ...(reply ? { reply: reply.text } : {}),
  ...(reply?.short === undefined ? {} : { replyShort: reply.short }),
})

/** Everything of a feed that can be translated, in the feed's order. */
export const translatablesOf = ({ findings, assurances, pairs, actions }: Feed): Translatable[] => [
  ...findings.map((finding) => ({
    list: 'findings' as const,
    id: finding.id,
    texts: textsOfFinding(finding),
    into: Object.keys(finding.translations),
  })),
  ...assurances.map(({ id, who, where, words, paraphrase, translations }) => ({
    list: 'assurances' as const,
    id,
    texts: { who, where, ...(words === null ? {} : { words }), paraphrase },
    into: Object.keys(translations),
  })),
  ...pairs.map(({ assurance, finding, said, reported, status, translations }) => ({
    list: 'pairs' as const,
    id: `${assurance} ${finding}`,
    texts: { said, reported, status },
    into: Object.keys(translations),
  })),
  ...actions.map(({ id, title, text, translations }) => ({
    list: 'actions' as const,
    id,
    texts: { title, text },
    into: Object.keys(translations),
  })),
]

const letters = 'abcdefghijklmnop'

/** By which it is known whether English texts are still the ones that were translated: eight letters, a to p. */
export const digestOf = (texts: Texts): string =>
  createHash('sha256')
    .update(JSON.stringify(texts))
    .digest('hex')
    .slice(0, 8)
    .replaceAll(/./g, (digit) => letters[Number.parseInt(digit, 16)] ?? '')
