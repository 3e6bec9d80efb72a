import { escapeMarkdown } from '../../../core/export/markdown-text.ts'
import type { ReviewPart } from './review-feed.ts'

const counted = ({ title, rows }: ReviewPart) => `${title}: ${rows.length}`

/** For a terminal: entries in a column, reasons beside them. */
export const reviewAsTable = (parts: ReviewPart[]): string => {
  const width = Math.max(...parts.flatMap(({ rows }) => rows.map(({ entry }) => entry.length)), 0)
  const lines = parts.map((part) =>
    [counted(part), ...part.rows.map(({ entry, why }) => `  ${entry.padEnd(width)}  ${why}`)].join('\n'),
  )
  return lines.join('\n\n')
}

/** For an issue or a pull request: a table for each part. */
export const reviewAsMarkdown = (parts: ReviewPart[]): string => {
  const written = parts.map((part) => {
    const rows = part.rows.map(({ entry, why }) => `| ${escapeMarkdown(entry)} | ${escapeMarkdown(why)} |`)
    const table = rows.length === 0 ? ['None.'] : ['| entry | why |', '| --- | --- |', ...rows]
    return [`## ${counted(part)}`, '', ...table].join('\n')
  })
  return written.join('\n\n')
}
