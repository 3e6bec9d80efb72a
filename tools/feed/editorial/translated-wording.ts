import { primaryOf } from '../../../core/language/language.ts'
import { findSpaceErrors } from './wording.ts'

/*
 * The editorial rules for texts in other languages: those for every language, and those for the languages that the
 * editors know. Any other language is checked by the former until it has rules of its own.
 */

type Style = {
  /** What opens a quotation, and what closes it. Originals are in English marks in every language. */
  quotes: Record<string, string>
  /** A people named as acting. */
  people: RegExp
  /** What to write instead. */
  rather: string
  /** Words for lying and spying. */
  loaded: RegExp
}

// Not \b, which doesn't know accented letters.
const word = (form: string, flags = 'iu') => new RegExp(`(?<!\\p{L})(?:${form})(?!\\p{L})`, flags)

const original = { '“': '”' }
const guillemets = { '«': '»', ...original }

const styles: Record<string, Style> = {
  es: {
    quotes: guillemets,
    people: word('l[oa]s chin[oa]s'),
    rather: '"personal con base en China", "ByteDance" or "el Gobierno de China"',
    loaded: word('mint\\p{L}+|mentir\\p{L}*|espi(?:ar|ó|aron|aba|aban|onaje|ado|an)|espías?'),
  },
  fr: {
    quotes: guillemets,
    people: word('Chinois(?:es?)?', 'u'),
    rather: '"des employés basés en Chine", "ByteDance" or "le gouvernement chinois"',
    loaded: word('ment(?:i|ir|ent|ait|eurs?|euses?|songes?)|esp(?:ion|ionn)\\p{L}*'),
  },
  de: {
    quotes: { '„': '“', ...original },
    people: word('Chines(?:e|en|in|innen)', 'u'),
    rather: '"Beschäftigte in China", "ByteDance" or "die chinesische Regierung"',
    loaded: word('gelogen|log|logen|lüg\\p{L}*|(?:aus)?(?:ge)?spion\\p{L}*|bespitzel\\p{L}*'),
  },
}

/** Takes the quotation marks in turn: each closing mark must match the last one that is open. */
const findQuoteErrors = (text: string, { quotes }: Style): string[] => {
  const closing = Object.values(quotes)
  const open: (string | undefined)[] = []
  for (const mark of text) {
    if (mark === open.at(-1)) open.pop()
    else if (mark in quotes) open.push(quotes[mark])
    else if (closing.includes(mark)) return [`${mark} closes a quotation that is not open: correct the marks.`]
  }
  return open.length > 0 ? [`A quotation mark has no partner: close the quotation with ${open.at(-1)}.`] : []
}

/** Within quotation marks the words are the speaker's. */
const withoutQuotes = (text: string) => text.replaceAll(/[«„“][^«»„“”]*[»“”]/g, '')

const findWordErrors = (text: string, { people, rather, loaded }: Style): string[] => {
  const own = withoutQuotes(text)
  const [named] = own.match(people) ?? []
  const [said] = own.match(loaded) ?? []
  return [
    ...(named ? [`"${named}" attributes something to a people: write ${rather}.`] : []),
    ...(said ? [`"${said}" says more than a source does: write who said what, and what was found.`] : []),
  ]
}

const findMarkErrors = (text: string): string[] => [
  ...(/[!¡]/.test(text) ? ['There is an exclamation mark: our tone is calm, so take it out.'] : []),
  ...(text.includes('"') ? ['" is a typewriter’s mark: write the quotation marks of the language.'] : []),
  ...(text.includes("'") ? ["' is a typewriter’s mark: write ’."] : []),
  ...(text.includes('\n') ? ['There is a line break: write it on one line.'] : []),
]

const findFrenchSpaceErrors = (text: string): string[] =>
  /[^\s][;?»]|\p{L}:|«\S/u.test(text) ? ['French has a space inside « » and before ; : and ?. Write it.'] : []

/** A verbatim quotation is translated, and its original follows (feed/README.md), so readers can hold us to it. */
const findOriginalErrors = (text: string, english: string): string[] =>
  [...english.matchAll(/"([^"]*)"/g)]
    .filter(([, quote = '']) => !text.includes(quote))
    .map(([, quote]) => `The original of a quotation is missing: let “${quote}” follow its translation.`)

/** What is wrong with a translation of an English text, by the rules of its language; a sentence each. */
export const findTranslatedWordingErrors = (text: string, tag: string, english: string): string[] => {
  const style = styles[primaryOf(tag)]
  return [
    ...findSpaceErrors(text),
    ...findMarkErrors(text),
    ...(style ? [...findQuoteErrors(text, style), ...findWordErrors(text, style)] : []),
    ...(primaryOf(tag) === 'fr' ? findFrenchSpaceErrors(text) : []),
    ...findOriginalErrors(text, english),
  ]
}
