import type { GappedText, Letter, LetterParagraph } from './letter.ts'

/** A gap on paper. */
export const gapText = '____'

const lineText = (line: GappedText) => line.map((piece) => piece ?? gapText).join('')

const paragraphText = ({ lines, start }: LetterParagraph) =>
  lines.map((line, index) => (start === null ? lineText(line) : `${start + index}. ${lineText(line)}`)).join('\n')

/**
 * A letter as plain text, for the clipboard, a file and a form: an empty line between paragraphs, gaps as `____`. French
 * narrow spaces become those that every form and printer knows.
 */
export const letterText = ({ paragraphs }: Letter): string =>
  `${paragraphs.map(paragraphText).join('\n\n').replaceAll('\u202f', '\u00a0')}\n`

/** The file's name holds what sort of letter it is and its day; no name, account or place. */
export const letterFileName = ({ kind }: Letter, date: string): string => {
  const names = {
    request: 'data-request',
    reminder: 'data-request-reminder',
    complaintToController: 'data-request-complaint',
    complaintToAuthority: 'data-request-complaint-to-authority',
  }
  return `${names[kind]}${date === '' ? '' : `-${date}`}.txt`
}
