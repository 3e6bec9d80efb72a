import { relative } from 'node:path'
import { compare } from '../../core/order/compare.ts'
import { citeFormat } from './cite-format.ts'

/** One thing to correct in a source file. `line` and `column` count from 1; `message` is a sentence or two. */
export type Defect = { file: string; line: number; column: number; message: string }

const byPlace = (a: Defect, b: Defect) =>
  compare(a.file, b.file) || compare(a.line, b.line) || compare(a.column, b.column)

/** One line, in the form that editors and terminals turn into links: `feed/findings/x.yaml:12:3  summary is …`. */
export const formatDefect = ({ file, line, column, message }: Defect) =>
  `${relative(process.cwd(), file)}:${line}:${column}  ${citeFormat(message.replaceAll(/\s+/g, ' '))}`

/** The defects as lines, in the order of their places. */
export const formatDefects = (defects: Defect[]) => defects.toSorted(byPlace).map(formatDefect)

/** "1 defect", "2 defects". */
export const countDefects = (count: number) => `${count} defect${count === 1 ? '' : 's'}`
