import { relative } from 'node:path'

/** One thing to correct in a source file. `line` and `column` count from 1; `message` is a sentence or two. */
export type Defect = { file: string; line: number; column: number; message: string }

const byPlace = (a: Defect, b: Defect) =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column

/** One line, as editors and terminals make links of: `feed/findings/x.yaml:12:3  summary is …`. */
export const formatDefect = ({ file, line, column, message }: Defect) =>
  `${relative(process.cwd(), file)}:${line}:${column}  ${message.replaceAll(/\s+/g, ' ')}`

/** The defects as lines, in the order of their places. */
export const formatDefects = (defects: Defect[]) => defects.toSorted(byPlace).map(formatDefect)

/** "1 defect", "2 defects". */
export const countDefects = (count: number) => `${count} defect${count === 1 ? '' : 's'}`
