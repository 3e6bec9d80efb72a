import { textDirectionOf } from '../../core/language/text-direction.ts'

/** Wraps a text, or a line of one, in Unicode isolates, so that it keeps its own direction whatever surrounds it. */
export const isolated = (text: string, whole = text): string =>
  `${textDirectionOf(whole) === 'rtl' ? '\u2067' : '\u2066'}${text}\u2069`
