/** A fenced block of code: its language ('' if none is named), the heading it stands under, and the line of its fence. */
export type CodeBlock = { language: string; text: string; heading: string; line: number }

const fence = /^( *)(`{3,})([^`]*)$/
const headingLine = /^#{1,6} +(.+?) *#*$/

const unindented = (line: string, indent: number) => line.replace(new RegExp(`^ {0,${indent}}`), '')

/** The fenced code blocks of a Markdown text, in its order; a block in a list is taken out of its indentation. */
export const codeBlocksOf = (markdown: string): CodeBlock[] => {
  const blocks: CodeBlock[] = []
  let heading = ''
  let open: { block: CodeBlock; indent: number; marks: string } | null = null
  for (const [index, line] of markdown.split(/\r?\n/).entries()) {
    const [, spaces = '', marks = '', info = ''] = fence.exec(line) ?? []
    if (open === null) {
      heading = headingLine.exec(line)?.[1] ?? heading
      if (marks === '') continue
      const [language = ''] = info.trim().split(/\s+/)
      open = { block: { language, text: '', heading, line: index + 1 }, indent: spaces.length, marks }
    } else if (marks.length >= open.marks.length && info.trim() === '') {
      blocks.push(open.block)
      open = null
    } else open.block.text += `${unindented(line, open.indent)}\n`
  }
  return blocks
}
