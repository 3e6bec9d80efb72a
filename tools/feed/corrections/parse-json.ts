import { withoutMark } from '../../build/without-mark.ts'

/** What the text of a file says. Throws a sentence where it is not JSON. */
export const parseJson = (path: string, text: string) => {
  try {
    return JSON.parse(withoutMark(text))
  } catch (cause) {
    throw new Error(`${path} is not JSON (${(cause as Error).message}). Nothing was written.`, { cause })
  }
}
