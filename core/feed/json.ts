import { decodeUtf8 } from './bytes.ts'

/** Far above clause 3.3's own limit, which is checked with its JSON path; this one keeps recursion short. */
const maxParsedDepth = 64

/** `flaw` is a predicate: "is not JSON". */
export type JsonReading = { ok: true; value: unknown } | { ok: false; flaw: string }

const endOfString = (text: string, start: number): number => {
  let at = start + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at
}

/** How deep a text is nested and how many members its objects have, as written. No recursion; exact for valid JSON. */
const survey = (text: string) => {
  let depth = 0
  let deepest = 0
  let members = 0
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (character === '"') at = endOfString(text, at)
    else if (character === ':') members++
    else if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth)
    else if (character === '}' || character === ']') depth--
  }
  return { deepest, members }
}

const countMembers = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0
  const values = Object.values(value)
  return values.reduce((sum, member) => sum + countMembers(member), Array.isArray(value) ? 0 : values.length)
}

/** The flaw of a text that two readers would read differently. */
export const namesTwice = 'names a member twice'

/**
 * Reads a JSON text in which no object names a member twice: `JSON.parse` keeps the last of them, other readers the
 * first, so two readers would see two documents (RFC 8259 section 4). A name can be escaped in several ways, so names
 * are counted, not compared: a value with fewer members than its text has lost a duplicate.
 */
export const readJsonText = (text: string): JsonReading => {
  const { deepest, members } = survey(text)
  if (deepest > maxParsedDepth) return { ok: false, flaw: `is nested deeper than ${maxParsedDepth} levels` }
  try {
    const value: unknown = JSON.parse(text)
    return countMembers(value) === members ? { ok: true, value } : { ok: false, flaw: namesTwice }
  } catch {
    // A SyntaxError is the answer; its words differ from browser to browser.
    return { ok: false, flaw: 'is not JSON' }
  }
}

/** Clauses 3.1 and 5.8: strict UTF-8 without byte order mark, then `readJsonText`. */
export const readJson = (bytes: Uint8Array): JsonReading => {
  const text = decodeUtf8(bytes)
  return text === null ? { ok: false, flaw: 'is not UTF-8 without BOM' } : readJsonText(text)
}
