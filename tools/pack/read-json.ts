import { existsSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { withoutMark } from '../build/without-mark.ts'

/**
 * What a text says. Throws a sentence where it is cut off, or says something else.
 * @param told the file that the text is of
 * @param remedy what to do about it: the rest of the sentence
 */
export const parseJson = <Schema extends v.GenericSchema>(
  text: string,
  told: string,
  schema: Schema,
  remedy: string,
): v.InferOutput<Schema> => {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), withoutMark(text))
  if (parsed.success) return parsed.output
  throw new Error(`${told} is damaged, or is something else: ${remedy}`)
}

/** What a file says. Throws a sentence where there is none, too. */
export const readJson = <Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
  remedy: string,
): v.InferOutput<Schema> => {
  if (!existsSync(path)) throw new Error(`There is no ${path}: ${remedy}`)
  return parseJson(readFileSync(path, 'utf8'), path, schema, remedy)
}
