/** A file of translations in its lists: the name of each, and its lines with those between it and the next. */
const listsIn = (text: string): { head: string; lists: Map<string, string> } => {
  const [head = '', ...parts] = text.split(/^(?=\w+:)/m)
  const hasHead = !/^\w+:/.test(head)
  const lists = (hasHead ? parts : [head, ...parts]).map((part): [string, string] => [part.split(':')[0] ?? '', part])
  return { head: hasHead ? head : '', lists: new Map(lists) }
}

/** Puts entries to be filled in into a file of translations, each at the end of its list, and leaves the rest alone. */
export const addEntries = (file: string, entries: string): string => {
  if (file.trim() === '') return entries
  const { head, lists } = listsIn(file)
  for (const [name, part] of listsIn(entries).lists) {
    const before = lists.get(name)?.trimEnd()
    const added =
      before === undefined ? part.trimEnd() : `${before}\n\n${part.trimEnd().split('\n').slice(1).join('\n')}`
    lists.set(name, added)
  }
  return `${[head.trimEnd(), ...[...lists.values()].map((part) => part.trimEnd())].filter(Boolean).join('\n\n')}\n`
}
