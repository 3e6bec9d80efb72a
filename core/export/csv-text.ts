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

/** Rows of the same columns as CSV, with a line of their names; empty if there are none. */
export const csvText = (rows: Columns[], separator: Separator): string => {
  const lines = [...rows.slice(0, 1).map(Object.keys), ...rows.map(Object.values)]
  return lines.map((values) => values.map(field).join(separator)).join('\r\n')
}
