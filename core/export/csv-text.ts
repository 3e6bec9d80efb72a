import { asSpreadsheetText } from './spreadsheet-text.ts'

/*
 * RFC 4180: CRLF, quotation marks doubled. Every field is in quotation marks, since many spreadsheets split at
 * semicolons and tabs as well.
 */

/** The sign between columns. Where the comma is the decimal mark, spreadsheets expect semicolons. */
export type Separator = ',' | ';'

/** A row by the names of its columns. */
export type Columns = Record<string, string | number>

const field = (value: string | number): string => {
  const text = typeof value === 'number' ? String(value) : asSpreadsheetText(value)
  return `"${text.replaceAll('"', '""')}"`
}

/**
 * Rows as CSV, after a line of the names of their columns, which is all there is where there are no rows.
 * @param example a row that has all columns
 */
export const csvText = (rows: Columns[], separator: Separator, example: Columns): string => {
  const names = Object.keys(example)
  const lines = [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))]
  return lines.map((values) => values.map(field).join(separator)).join('\r\n')
}
