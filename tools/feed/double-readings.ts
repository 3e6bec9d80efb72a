import { parseDocument, visit, type Document as YamlDocument } from 'yaml'

/** Every scalar of a text by its place, as YAML 1.1 reads it; except dates, which are the same dates there. */
const readAsYaml11 = (text: string): Map<number | undefined, unknown> => {
  const document = parseDocument(text, {
    version: '1.1',
    customTags: (tags) => tags.filter((tag) => typeof tag === 'string' || tag.tag !== 'tag:yaml.org,2002:timestamp'),
  })
  const values = new Map<number | undefined, unknown>()
  visit(document, {
    Scalar: (_, { range, value }) => {
      values.set(range?.[0], value)
    },
  })
  return values
}

/**
 * Where a text says something else in YAML 1.1, which many readers still have: `yes` is true there, and 017 is 15. The
 * feed's source is for every YAML reader.
 */
export const findDoubleReadings = (document: YamlDocument, text: string): { offset: number; message: string }[] => {
  const old = readAsYaml11(text)
  const found: { offset: number; message: string }[] = []
  visit(document, {
    Scalar: (_, { range, value, source }) => {
      const other = old.get(range?.[0])
      if (Object.is(value, other)) return
      const message = `${source} is ${JSON.stringify(other)} to readers of YAML 1.1: put it in quotes if it is text.`
      found.push({ offset: range?.[0] ?? 0, message })
    },
  })
  return found
}
