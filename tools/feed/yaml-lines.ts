/** A line of a source file: its text, the place of its first character, and that of the first one that isn't a space. */
export type Line = { text: string; start: number; indent: number }

const lineFrom = (text: string, start: number): Line => {
  const end = text.indexOf('\n', start)
  const line = text.slice(start, end < 0 ? undefined : end).replace(/\r$/, '')
  return { text: line, start, indent: line.search(/\S|$/) }
}

/** The line that has the character at `offset`. */
export const lineAt = (text: string, offset: number): Line =>
  lineFrom(text, offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1)

/** The line below, if there is one. */
export const lineBelow = (text: string, { start }: Line): Line | undefined => {
  const end = text.indexOf('\n', start)
  return end < 0 || end + 1 >= text.length ? undefined : lineFrom(text, end + 1)
}

/** The nearest line above that isn't empty. */
export const lineAbove = (text: string, { start }: Line): Line | undefined => {
  let at = start
  while (at > 0) {
    const line = lineAt(text, at - 1)
    if (line.text.trim() !== '') return line
    at = line.start
  }
  return undefined
}

/** The column, counted from 1, at which a line's member begins: after the hyphen of a list. */
export const columnOf = ({ text }: Line): number => text.search(/[^\s-]|-\S|$/) + 1

/** A line's member: the name before its colon, and the text after it. */
export const memberOf = ({ text }: Line): { name: string; value: string } | undefined => {
  const [, name, value = ''] = /^\s*(?:- )?(\w+):(?:\s+(.*))?$/.exec(text) ?? []
  return name === undefined ? undefined : { name, value }
}

/** The nearest line above that has a member. */
export const memberAbove = (text: string, line: Line): Line | undefined => {
  let above = lineAbove(text, line)
  while (above && !memberOf(above)) above = lineAbove(text, above)
  return above
}

/** As much of a text as a message has room for. */
export const excerpt = (text: string): string => (text.length > 40 ? `${text.slice(0, 37).trimEnd()}...` : text)
