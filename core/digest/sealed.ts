/**
 * Something that the background has made of what is stored and keeps beside it, so that a page can show it at once. As
 * one text it is read several times as fast as the objects in it would be. `by` is the version of the extension that
 * made it, whose shape it has; `mark` is that of the text, by which damage is seen without a look at each member.
 */
type Sealed = { by: string; text: string; mark: number }

/** FNV-1a over UTF-16 units: fast, and enough to see damage. It is no protection from anybody who means it. */
const markOf = (text: string): number => {
  let mark = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) mark = Math.imul(mark ^ text.charCodeAt(index), 0x01000193)
  return mark
}

/** @param value JSON */
export const seal = (value: unknown, by: string): Sealed => {
  const text = JSON.stringify(value)
  return { by, text, mark: markOf(text) }
}

/** @returns what was sealed; null where that is missing, damaged, or of another version of the extension */
export const unseal = <Value>(raw: unknown, version: string): Value | null => {
  const { by, text, mark } = (raw ?? {}) as Partial<Sealed>
  return by === version && typeof text === 'string' && mark === markOf(text) ? (JSON.parse(text) as Value) : null
}
