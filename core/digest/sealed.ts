/**
 * A large value that the background keeps for itself and the pages, stored as one text because that is read several
 * times as fast as the equivalent objects. `by` is the version of the extension that sealed it, and so tells its shape;
 * `mark` is a checksum of the text, which reveals damage without a check of every member.
 */
type Sealed = { by: string; text: string; mark: number }

/**
 * How many code units of a text are sampled, spread over all of it: hashing a whole feed would take as long as reading
 * it.
 */
const marked = 2 ** 13

/**
 * FNV-1a over UTF-16 code units: fast, and enough to detect damage. It gives no protection against deliberate changes.
 */
const markOf = (text: string): number => {
  let mark = text.length
  const step = Math.ceil(mark / marked)
  for (let index = 0; index < text.length; index += step) mark = Math.imul(mark ^ text.charCodeAt(index), 0x01000193)
  return mark
}

/**
 * @param value JSON
 * @param by the version of the extension that seals it
 */
export const seal = (value: unknown, by: string): Sealed => {
  const text = JSON.stringify(value)
  return { by, text, mark: markOf(text) }
}

/** Whether what is stored is this value, sealed by the same version and undamaged. */
export const isStored = ({ by, text, mark }: Sealed, raw: unknown): boolean => {
  const stored = (raw ?? {}) as Partial<Sealed>
  return stored.text === text && stored.by === by && stored.mark === mark
}

/**
 * @returns the value with the version that sealed it; an unsealed value as it is, without `by`; nothing if it is
 * damaged
 */
export const unseal = (raw: unknown): { by?: string; value?: unknown } => {
  const { by, text, mark } = (raw ?? {}) as Partial<Sealed>
  if (typeof text !== 'string') return { value: raw }
  try {
    return mark === markOf(text) ? { by, value: JSON.parse(text) } : {}
  } catch {
    return {}
  }
}
