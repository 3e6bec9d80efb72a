import { withoutMark } from '../build/without-mark.ts'

/** What JSON is made of, one after the other. */
const token = /[\s{}[\],:]|"(?:[^"\\\p{Cc}]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null/uy

/** Where a text first has what JSON is not made of; its end if it has nothing such. */
const findStrange = (text: string): number => {
  let offset = 0
  for (token.lastIndex = 0; token.test(text); ) offset = token.lastIndex
  return offset
}

/** Where a text is not JSON, though it may be YAML, which has more forms; null where it is. */
export const findJsonFault = (given: string): number | null => {
  const text = withoutMark(given)
  try {
    JSON.parse(text)
    return null
  } catch (error) {
    const [, position] = / at position (\d+)/.exec((error as Error).message) ?? []
    return (position === undefined ? findStrange(text) : Number(position)) + given.length - text.length
  }
}
