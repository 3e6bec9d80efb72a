import type { Direction } from '../language/language.ts'

const rightToLeft = /^\P{L}*(?=\p{L})[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Adlam}]/u

/** The direction of a text by its first letter, whatever marks stand before that: quotation marks may have another. */
export const directionOf = (text: string): Direction => (rightToLeft.test(text) ? 'rtl' : 'ltr')
