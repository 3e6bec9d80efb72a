import { textDirectionOf } from '../../core/language/text-direction.ts'

/** Wraps a text in Unicode isolates, so that it keeps its own direction whatever surrounds it. */
export const isolated = (text: string): string =>
  `${textDirectionOf(text) === 'rtl' ? '\u2067' : '\u2066'}${text}\u2069`
