/*
 * Keeps spreadsheets from reading text as a formula, a number or a date. A CSV file may be split at other separators
 * than its own, or by a program that ignores quotation marks, so whatever follows any separator can become a separate
 * cell. A leading apostrophe, by which spreadsheets mark text, rules out every other reading. It stays visible, so it
 * is added only where it is needed.
 */

// The start of the text, and the signs at which programs split cells and rows. Spaces, zero-width marks and quotation
// marks after these may be dropped on import. Full-width and small signs can count as the plain ones.
const formulaStart = /(?<=^|[,;|\t-\r\u0085\u2028\u2029])(?=[\s\p{Cf}"]*[=+\-@＝＋－＠﹦﹢﹣﹫])/gu

const monthName =
  '(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)'

/** Texts that would be read as a number (`007`, `1e5`), a date (`2021-10`, `may-2022`) or a truth value. */
const otherValues = [
  /^[\s\d.,:/%-]*\d[\s.,:/%-]*$/,
  /^\d+(\.\d+)?e[+-]?\d+$/i,
  /^(true|false)$/i,
  new RegExp(`^(\\d{1,4}[\\s./-]*)?${monthName}\\.?([\\s./,-]*\\d{1,4}){0,2}$`, 'i'),
]
const longestValue = 30
/** Read as a date, it stays the same. */
const wholeDate = /^\d{4}-\d\d-\d\d$/

const isOtherValue = (text: string): boolean =>
  text.length <= longestValue && !wholeDate.test(text) && otherValues.some((form) => form.test(text.trim()))

/** Text for a cell that no program makes a formula, a number or a date of, whatever it takes for a separator. */
export const asSpreadsheetText = (text: string): string => {
  const safe = text.replace(formulaStart, "'")
  return isOtherValue(text) && !safe.startsWith("'") ? `'${safe}` : safe
}

/** An address for a cell. A separator before a sign of formulas is percent-encoded, and leads to the same place. */
export const asSpreadsheetAddress = (url: string): string => url.replace(/[,;|](?=[=+\-@])/g, encodeURIComponent)
