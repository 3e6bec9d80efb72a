/**
 * Something large that the background keeps for itself and the pages. As one text it is read several times as fast as the
 * objects in it would be. `by` is the version of the extension that made it, whose shape it has; `mark` is that of the
 * text, by which damage is seen without a look at each member.
 */
type Sealed = { by: string; text: string; mark: number }

/** So many letters of a text are looked at, spread over it: to look at all of a feed would take as long as to read it. */
const marked = 2 ** 13

/** FNV-1a over UTF-16 units: fast, and enough to see damage. It is no protection from anybody who means it. */
const markOf = (text: string): number => {
  let mark = text.length
  const step = Math.ceil(mark / marked)
  for (let index = 0; index < text.length; index += step) mark = Math.imul(mark ^ text.charCodeAt(index), 0x01000193)
  return mark
}

/** @param value JSON */
export const seal = (value: unknown, by: string): Sealed => {
  const text = JSON.stringify(value)
  return { by, text, mark: markOf(text) }
}

/** Whether a value, sealed just now, is stored already, whole. */
export const isStored = ({ by, text, mark }: Sealed, raw: unknown): boolean => {
  const stored = (raw ?? {}) as Partial<Sealed>
  return stored.text === text && stored.by === by && stored.mark === mark
}

/** @returns what was sealed, with who did it; by nobody where nothing was; nothing where it is damaged */
export const unseal = (raw: unknown): { by?: string; value?: unknown } => {
  const { by, text, mark } = (raw ?? {}) as Partial<Sealed>
  if (typeof text !== 'string') return { value: raw }
  try {
    return mark === markOf(text) ? { by, value: JSON.parse(text) } : {}
  } catch {
    return {}
  }
}
