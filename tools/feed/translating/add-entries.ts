import { isDeepStrictEqual } from 'node:util'
import { parseDocument } from 'yaml'
import { asWritten } from '../as-written.ts'

/** A file of translations in its lists: the name of each, and its lines with those between it and the next. */
const listsIn = (text: string): { head: string; lists: Map<string, string> } => {
  const [head = '', ...parts] = text.split(/^(?=\w+:)/m)
  const hasHead = !/^\w+:/.test(head)
  const lists = (hasHead ? parts : [head, ...parts]).map((part): [string, string] => [part.split(':')[0] ?? '', part])
  return { head: hasHead ? head : '', lists: new Map(lists) }
}

/** As in `findings: {}`, after which no entry can stand. */
const isEmpty = (part: string) => /^\w+:\s*(?:\{\s*\}|null|~)\s*$/.test(part)

const joined = (file: string, entries: string): string => {
  const { head, lists } = listsIn(file)
  for (const [name, part] of listsIn(entries).lists) {
    const before = lists.get(name)?.trimEnd()
    const added =
      before === undefined || isEmpty(before)
        ? part.trimEnd()
        : `${before}\n\n${part.trimEnd().split('\n').slice(1).join('\n')}`
    lists.set(name, added)
  }
  return `${[head.trimEnd(), ...[...lists.values()].map((part) => part.trimEnd())].filter(Boolean).join('\n\n')}\n`
}

type Lists = { [list: string]: object | null }

/** What YAML says; null where it is faulty. */
const listsOf = (text: string): Lists | null => {
  const document = parseDocument(text, { stringKeys: true })
  return document.errors.length === 0 ? ((document.toJS() ?? {}) as Lists) : null
}

const holdsBoth = (text: string, file: string, entries: string): boolean => {
  const [before, added] = [listsOf(file), listsOf(entries)]
  if (before === null || added === null) return false
  const names = [...new Set([...Object.keys(before), ...Object.keys(added)])]
  const both = names.map((name) => [name, name in added ? { ...before[name], ...added[name] } : before[name]])
  return isDeepStrictEqual(listsOf(text), Object.fromEntries(both))
}

/**
 * Puts entries to be filled in into a file of translations, each at the end of its list, and leaves the rest alone, its
 * line ends too. Null where the file is written in another way, so that this would not be what it then says.
 */
export const addEntries = (file: string, entries: string): string | null => {
  let isWhole = true
  const written = asWritten(file, (text) => {
    if (text.trim() === '') return entries
    const both = joined(text, entries)
    isWhole = holdsBoth(both, text, entries)
    return both
  })
  return isWhole ? written : null
}
