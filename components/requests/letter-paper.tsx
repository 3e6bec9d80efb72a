import type { GappedText, Letter, LetterParagraph } from '../../core/requests/letter.ts'
import { gapText } from '../../core/requests/letter-text.ts'

const Line = ({ line }: { line: GappedText }) => (
  <>
    {line.map((piece, index) =>
      piece === null ? (
        <span key={index} class="letter-gap">
          {gapText}
        </span>
      ) : (
        piece
      ),
    )}
  </>
)

/** What a paragraph says, to tell whether it has changed. */
const sense = (lines: GappedText[]) => lines.map((line) => line.join('\0')).join('\n')

type ParagraphProps = { paragraph: LetterParagraph; before: string | undefined }

const Questions = ({ paragraph: { lines, start }, before }: ParagraphProps) => (
  <ol start={start ?? 1}>
    {lines.map((line) => {
      const text = line.join('')
      return (
        <li key={text}>
          <span class={before === undefined || before.includes(text) ? undefined : 'letter-changed'}>
            <Line line={line} />
          </span>
        </li>
      )
    })}
  </ol>
)

const Paragraph = ({ paragraph, before }: ParagraphProps) => {
  if (paragraph.start !== null) return <Questions paragraph={paragraph} before={before} />
  const isChanged = before !== undefined && before !== sense(paragraph.lines)
  const lines = paragraph.lines.map((line, index) => (
    <span key={index} class={isChanged ? 'letter-line letter-changed' : 'letter-line'}>
      <Line line={line} />
    </span>
  ))
  return paragraph.id === 'subject' ? <h3>{lines}</h3> : <p data-part={paragraph.id}>{lines}</p>
}

type LetterPaperProps = {
  letter: Letter
  /** The letter before the last change, whose differences are marked; null for none. */
  before: Letter | null
}

/** The finished letter, in the direction of its own language. */
export const LetterPaper = ({ letter, before }: LetterPaperProps) => {
  const senses = new Map(before?.paragraphs.map(({ id, lines }) => [id, sense(lines)]))
  return (
    <div class="letter-text" lang={letter.language} dir="ltr">
      {letter.paragraphs.map((paragraph) => (
        <Paragraph
          key={paragraph.id}
          paragraph={paragraph}
          before={before ? (senses.get(paragraph.id) ?? '') : undefined}
        />
      ))}
    </div>
  )
}
