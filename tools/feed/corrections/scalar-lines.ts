import { stringify } from 'yaml'

/*
 * YAML as the editors' files have it: a text on one line where it fits, else folded under ">-". The library's own output
 * would quote and break lines otherwise, and a correction would touch lines that say nothing new.
 */

/** How long lines may be: one with its member, and one of a folded text. */
export type Widths = { oneLine: number; folded: number }

/** A scalar on one line, in quotes where it would be read as something else. */
const inOneLine = (value: unknown): string => stringify(value, { lineWidth: 0 }).trimEnd()

/** Not between a mark and what it belongs to: after «, before French marks, within "EE. UU.". */
const breaks = /(?<!«|EE\.) (?![»;:?])/

const fold = (text: string, indent: string, width: number): string[] => {
  const lines: string[] = []
  for (const word of text.split(breaks)) {
    const longer = `${lines.at(-1)} ${word}`
    if (lines.length > 0 && longer.length <= width) lines[lines.length - 1] = longer
    else lines.push(`${indent}${word}`)
  }
  return lines
}

const indentOf = (head: string) => head.match(/^ */)?.[0] ?? ''

/** The lines of a scalar; `head` is what stands before it, such as `title:` or `  -`. */
export const scalarLines = (head: string, value: unknown, { oneLine, folded }: Widths): string[] => {
  const line = `${head} ${inOneLine(value)}`
  const fits = line.length <= oneLine || typeof value !== 'string' || !value.includes(' ')
  return fits ? [line] : [`${head} >-`, ...fold(value, `${indentOf(head)}  `, folded)]
}
