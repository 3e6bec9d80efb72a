/** Width in px of a text in a line of the picture. */
export type MeasureText = (text: string, isBold?: boolean) => number

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f000}-\u{3ffff}]/u
const narrow = /[\s.,;:'’‘|!iIljt()[\]ftr]/

const emOf = (character: string): number => {
  if (wide.test(character)) return 1
  if (narrow.test(character)) return 0.38
  return /[A-ZMWmw@%—…]/.test(character) ? 0.86 : 0.6
}

/** A safe guess for where nothing can measure: wider than the usual typefaces draw a text. */
export const estimateTextWidth =
  (fontPx: number): MeasureText =>
  (text, isBold = false) =>
    [...text].reduce((sum, character) => sum + emOf(character), 0) * fontPx * (isBold ? 1.08 : 1)
