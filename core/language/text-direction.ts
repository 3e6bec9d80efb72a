import type { TextDirection } from './language.ts'

const rightToLeft = /^\P{L}*(?=\p{L})[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Adlam}]/u

/** The direction of a text by its first letter: quotation marks before that may have another. */
export const textDirectionOf = (text: string): TextDirection => (rightToLeft.test(text) ? 'rtl' : 'ltr')
