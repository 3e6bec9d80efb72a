import type { YAMLError } from 'yaml'
import { sourceMembers } from './source-members.ts'
import { columnOf, excerpt, type Line, lineAbove, lineAt, lineBelow, memberAbove, memberOf } from './yaml-lines.ts'

/** What to tell of an error, and where, if that is not where the parser noticed it. */
type Advice = { message: string; offset?: number }

type Slip = { code: YAMLError['code']; told: string; offset: number; text: string; line: Line }
type Rule = (slip: Slip) => Advice | undefined

const quoteIt = 'put quotes around the text, or put it on a line of its own under ">-"'

const conflict: Rule = ({ line: { text } }) =>
  /^(<{7}|={7}|>{7})/.test(text)
    ? {
        message:
          'Git left this line where two versions differ: keep one of the two, and take out the lines that begin with ' +
          '<<<<<<<, ======= and >>>>>>>.',
      }
    : undefined

/** A space that only looks like one; editors get it from web pages and word processors. */
const oddSpace: Rule = ({ text, line }) => {
  const [found] = [line, lineBelow(text, line)].filter(
    (one) => one && /^ *[\u00a0\u2000-\u200b\u3000\ufeff]/.test(one.text),
  )
  return (
    found && { offset: found.start, message: 'The line is indented with a special space: indent with ordinary ones.' }
  )
}

/** Names of members that a sentence may go on with. */
const alsoWords = new Set(['of', 'who', 'where', 'said', 'reported', 'words', 'from', 'to', 'title', 'text', 'note'])

const isMember = (name: string, text: string, line: Line) => {
  const above = lineAbove(text, line)
  return sourceMembers.has(name) && !(alsoWords.has(name) && above && above.indent > line.indent && !memberOf(above))
}

/** A line that YAML takes for text where a member is due. */
const noMember: Rule = ({ code, told, text, line }) => {
  if (code !== 'MULTILINE_IMPLICIT_KEY' && !told.startsWith('Implicit map keys need')) return undefined
  const offset = line.start + line.indent
  const content = line.text.trim().replace(/^- /, '')
  const [, name = '', colon = '', rest = ''] = /^(\w+)\s*([:=\uff1a]?)\s*(.*)$/.exec(content) ?? []
  if (!isMember(name, text, line))
    return {
      offset,
      message:
        `"${excerpt(content)}" has no member's name and colon before it: indent it with spaces if it goes on with the text ` +
        'above, or write the name and a colon.',
    }
  const instead = `"${`${name}: ${excerpt(rest)}`.trim()}".`
  if (colon === ':') return { offset, message: `A space is missing after the colon: write ${instead}` }
  if (colon !== '') return { offset, message: `${colon} stands where a colon belongs: write ${instead}` }
  return { offset, message: `A colon is missing after ${name}: write ${instead}` }
}

/** The line below a text, where it begins a member of its own and stands further right than the one above. */
const tooFarRight = (text: string, line: Line): Advice | undefined => {
  const below = lineBelow(text, line)
  const member = below && memberOf(below)
  if (!below || !member || below.indent <= line.indent) return undefined
  const above = memberOf(line)
  const offset = below.start + below.indent
  if (above?.value === 'null')
    return {
      offset,
      message: `${above.name} is null, so nothing can stand below it: take out the lines that are indented.`,
    }
  return {
    offset,
    message:
      `${member.name} begins in column ${columnOf(below)}, ${above?.name ?? 'the line above'} in column ${columnOf(line)}: ` +
      'indent both alike.',
  }
}

const hyphen = ({ text, start, indent }: Line): Advice | undefined =>
  /^\s*-\w/.test(text)
    ? { offset: start + indent, message: 'A space is missing after the hyphen: begin each entry of a list with "- ".' }
    : undefined

/** A colon and a space within text; or members that are not below one another. */
const colonInText: Rule = ({ code, text, line, offset }) => {
  if (code !== 'BLOCK_AS_IMPLICIT_KEY') return undefined
  const value = line.text.slice(offset - line.start)
  if (/^.*?:(\s|$)/.test(value))
    return {
      message: `A colon and a space within text begin a member ("${excerpt(value)}"): ${quoteIt}.`,
    }
  return hyphen(line) ?? tooFarRight(text, line)
}

const wrongColumn: Rule = ({ told, text, line }) => {
  const isLeft = told.startsWith('Sequence item without')
  if (!isLeft && !told.startsWith('All mapping items must')) return undefined
  const above = memberAbove(text, line)
  const beside = above ? `, ${memberOf(above)?.name} in column ${columnOf(above)}` : ''
  const name = memberOf(line)?.name ?? `"${excerpt(line.text.trim())}"`
  const entry = isLeft ? ', or begin a new entry with "- "' : ''
  return {
    offset: line.start + line.indent,
    message: `${name} begins in column ${columnOf(line)}${beside}: indent both alike${entry}.`,
  }
}

const openBracket: Rule = ({ code, told, text, offset }) => {
  const [, close] = /end with a ([\]}])$/.exec(told) ?? []
  if (code !== 'BAD_INDENT' || close === undefined) return undefined
  const open = close === ']' ? '[' : '{'
  const at = text.lastIndexOf(open, offset)
  return {
    offset: at,
    message: `${open} is not closed: write ${close} at the end of the list, or put the line in quotes if it is text.`,
  }
}

const openQuote: Rule = ({ told, text, offset }) => {
  const [, mark] = /^Missing closing (['"])quote$/.exec(told) ?? []
  if (mark === undefined) return undefined
  const begins = [...text.slice(0, offset).matchAll(new RegExp(`^\\s*(?:- )?(?:\\w+: +)?${mark}`, 'gm'))].at(-1)
  const at = begins ? begins.index + begins[0].length - 1 : offset
  return {
    offset: at,
    message: `The quotation mark ${mark} is opened here and not closed: write another at the end of the text.`,
  }
}

const quoteInside: Rule = ({ told, line }) => {
  if (!told.startsWith('Unexpected scalar at node end')) return undefined
  const [mark] = memberOf(line)?.value ?? line.text.trim()
  if (mark === "'")
    return {
      message: "An apostrophe ends a text in single quotes: put the text in double quotes (\"), or write '' for it.",
    }
  if (mark === '"')
    return {
      message: 'The text ended at the " before this: write \\" for marks within it, or put the text under ">-".',
    }
  return undefined
}

const foldedBeside: Rule = ({ told, line }) =>
  /^(Not a YAML token|Block scalar header)/.test(told) && /^[>|]/.test(memberOf(line)?.value ?? '')
    ? { message: 'Text begins on the line below ">-", indented with two spaces: put it there.' }
    : undefined

const listBeside: Rule = ({ told }) =>
  told.startsWith('Unexpected block-seq-ind')
    ? { message: 'A list begins on the line below its name: put it there, or put the text in quotes if it is none.' }
    : undefined

/** Characters that YAML keeps for itself at the beginning of a text. */
const reserved: Rule = ({ line }) => {
  const value = memberOf(line)?.value ?? line.text.trim().replace(/^- /, '')
  const [first = ''] = value
  return /[@`%,*&!|>?[\]{}]/.test(first) ? { message: `Text can't begin with ${first}: ${quoteIt}.` } : undefined
}

const known: Partial<Record<YAMLError['code'], string>> = {
  TAB_AS_INDENT: 'The line is indented with a tab: indent with two spaces.',
  MULTIPLE_DOCS: 'There is a second document after "---": a file may have only one.',
  BAD_DQ_ESCAPE: 'A backslash in double quotes has a meaning of its own: write \\\\ for it, or use single quotes.',
}

const byCode: Rule = ({ code }) => {
  const message = known[code]
  return message === undefined ? undefined : { message }
}

const rules: Rule[] = [
  ...[byCode, conflict, oddSpace, noMember, colonInText, wrongColumn, openBracket, openQuote, quoteInside],
  ...[foldedBeside, listBeside, reserved],
]

/** An error of the YAML parser, in words for somebody who writes text: what stands there, and what to write instead. */
export const adviseOnYaml = ({ code, message, pos }: YAMLError, text: string): Required<Advice> => {
  const [offset] = pos
  const slip = { code, told: message, offset, text, line: lineAt(text, offset) }
  for (const rule of rules) {
    const advice = rule(slip)
    if (advice) return { offset, ...advice }
  }
  return {
    offset,
    message:
      'This cannot be read as YAML: compare indentation, colons and quotation marks with the lines above it ' +
      `(the parser says: ${message}).`,
  }
}
