import { isScalar, visit, type Document as YamlDocument } from 'yaml'
import { findDoubleReadings } from './double-readings.ts'
import { excerpt, lineAt, memberOf } from './yaml-lines.ts'

/** Where YAML reads without complaint something else than what an editor sees there. */
export type Misreading = { offset: number; message: string }

/** Names for text, and the text that they stand for: `&` and `*`. The feed's source writes everything out. */
export const findShorthand = (document: YamlDocument): Misreading[] => {
  const found: Misreading[] = []
  visit(document, {
    Alias: (_, { range, source }) => {
      found.push({ offset: range?.[0] ?? 0, message: `*${source} stands for other text: write it out.` })
    },
    Value: (_, { anchor, tag, range }) => {
      const sign = anchor === undefined ? tag === '!' && '!' : `&${anchor}`
      if (!sign) return
      const message = `${sign} is read as a sign of YAML, and no part of the text: put the text in quotes.`
      found.push({ offset: range?.[0] ?? 0, message })
    },
  })
  return found
}

/** Text that a # made into a comment: all of it (`note: #1`), or its end (`title: Case #12`). `null # none` is meant. */
const findLostText = (document: YamlDocument, text: string): Misreading[] => {
  const found: Misreading[] = []
  visit(document, {
    Pair: (_, { value }) => {
      if (!isScalar(value) || !value.range || (value.type !== 'PLAIN' && value.value !== null)) return
      const [, end] = value.range
      const line = lineAt(text, end)
      const [, comment = ''] = /^\s*(#.*)$/.exec(line.text.slice(end - line.start)) ?? []
      const isEmpty = value.source === '' || value.source === undefined
      if (!(isEmpty ? /^#/ : /^#\S/).test(comment)) return
      const name = memberOf(line)?.name ?? 'This'
      const outcome = isEmpty ? `${name} is empty` : `${name} ends before it`
      const message = `A # begins a comment, so ${outcome} ("${excerpt(comment)}"): put the text in quotes.`
      found.push({ offset: end + line.text.slice(end - line.start).indexOf('#'), message })
    },
  })
  return found
}

/** XML, as Atom and pictures are, can have neither (XML 1.0, section 2.2), nor can YAML (section 5.1). */
const noCharacter = /[\uFFFE\uFFFF]/

const findNoCharacters = (document: YamlDocument): Misreading[] => {
  const found: Misreading[] = []
  visit(document, {
    Scalar: (_, { range, value }) => {
      const at = typeof value === 'string' ? value.search(noCharacter) : -1
      if (typeof value !== 'string' || at < 0) return
      const code = value.charCodeAt(at).toString(16).toUpperCase()
      const before = value.slice(0, at).trim().split(/\s+/).slice(-3).join(' ')
      const place = before === '' ? 'at its beginning' : `after "${before}"`
      const message = `U+${code} ${place} is no character (text copied from a PDF has it where a line was divided): take it out.`
      found.push({ offset: range?.[0] ?? 0, message })
    },
  })
  return found
}

export const findMisreadings = (document: YamlDocument, text: string): Misreading[] => [
  ...findLostText(document, text),
  ...findNoCharacters(document),
  ...findDoubleReadings(document, text),
]
