/**
 * The rules of the Public Suffix List that have more than one label, by their last one: `co !www *.x` under `uk` stands
 * for `co.uk`, `!www.uk` and `*.x.uk`. All others follow from its default, by which the last label is the suffix.
 */
export type SuffixRules = Record<string, string>

/** How many labels the public suffix of a name has, by the rules for its last label. */
const suffixLength = (labels: string[], rules: Set<string>): number => {
  for (let start = 0; start < labels.length - 1; start += 1) {
    const rest = labels.slice(start, -1)
    const length = labels.length - start
    if (rules.has(`!${rest.join('.')}`)) return length - 1
    if (rules.has(rest.join('.')) || rules.has(['*', ...rest.slice(1)].join('.'))) return length
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
  const rulesFor = (last: string) => {
    // A page may ask for any host, `constructor` among them.
    const rules = parsed.get(last) ?? new Set(Object.hasOwn(suffixes, last) ? suffixes[last]?.split(' ') : [])
    parsed.set(last, rules)
    return rules
  }
  return (name) => {
    if (isAddress(name)) return name
    const labels = name.split('.')
    return labels.slice(-suffixLength(labels, rulesFor(labels.at(-1) ?? '')) - 1).join('.')
  }
}
