import { directionOf } from '../core/timeline/text-direction.ts'

/** A text that runs by its own direction, whatever stands around it (Unicode's isolates: a plain string has no other way). */
export const isolated = (text: string): string => `${directionOf(text) === 'rtl' ? '\u2067' : '\u2066'}${text}\u2069`
