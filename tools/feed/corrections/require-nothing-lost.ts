import { isDeepStrictEqual } from 'node:util'
import { CST, Lexer, parse } from 'yaml'

/** The writer puts it beside a reply that is null, and takes it away. */
const ofWriter = '# none seen'

/** The text of a scalar comes after a mark of its own, and is no comment whatever it begins with. */
const commentsOf = (text: string): string[] => {
  const lexemes = [...new Lexer().lex(text)]
  return lexemes.filter(
    (lexeme, n) => lexeme.startsWith('#') && lexemes[n - 1] !== CST.SCALAR && lexeme.trimEnd() !== ofWriter,
  )
}

/**
 * A file is written anew, in the editors' style, which knows one place for comments. Throws a sentence where a comment of
 * the text as it was would vanish, or where what is written does not say what it should.
 */
export const requireNothingLost = (path: string, before: string, value: unknown, written: string): void => {
  const kept = commentsOf(written)
  const lost = commentsOf(before).find((comment) => !kept.includes(comment))
  if (lost !== undefined)
    throw new Error(
      `${path}: its comment "${lost.trimEnd()}" would be lost. Nothing was written: move it to the lines that the file begins with, or take it out.`,
    )
  if (!isDeepStrictEqual(parse(written), JSON.parse(JSON.stringify(value))))
    throw new Error(`${path}: a member would be lost or changed. Nothing was written: correct this file by hand.`)
}
