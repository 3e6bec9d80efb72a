/**
 * The rules of the Public Suffix List that have more than one label: the first ones, by all the others. `!city *` under
 * `kawasaki.jp` stands for `!city.kawasaki.jp` and `*.kawasaki.jp`. What has no rule has the list's default, by which the
 * last label is the suffix.
 */
export type SuffixRules = Record<string, string>

/** How many labels the public suffix of a name has. @param firstsOf the first labels of rules that go on with these */
const suffixLength = (labels: string[], firstsOf: (rest: string) => Set<string>): number => {
  for (const [index, first] of labels.slice(0, -1).entries()) {
    const firsts = firstsOf(labels.slice(index + 1).join('.'))
    const length = labels.length - index
    if (firsts.has(`!${first}`)) return length - 1
    if (firsts.has(first) || firsts.has('*')) return length
  }
  return 1
}

const isAddress = (name: string) => name.startsWith('[') || /^[\d.]+$/.test(name)

/**
 * @returns a function that gives the part of a name that somebody has registered, as the Public Suffix List has it; the
 * whole of an IP address. Made once for many names.
 */
export const registrableDomainBy = (suffixes: SuffixRules): ((name: string) => string) => {
  const parsed = new Map<string, Set<string>>()
  const firstsOf = (rest: string) => {
    // A page may ask for any host, `constructor` among them.
    const firsts = parsed.get(rest) ?? new Set(Object.hasOwn(suffixes, rest) ? suffixes[rest]?.split(' ') : [])
    parsed.set(rest, firsts)
    return firsts
  }
  return (name) => {
    if (isAddress(name)) return name
    const labels = name.split('.')
    return labels.slice(-suffixLength(labels, firstsOf) - 1).join('.')
  }
}
