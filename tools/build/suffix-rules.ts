// The Public Suffix List as a file of the package, from the tables of a library that keeps up with it.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { SuffixRules } from '../../core/page/registrable-domain.ts'
import type { PackageFile } from './translations.ts'

/** A tree of labels, from the last one of a name to its first. Edges are numbered; a node's own lie side by side. */
type Trie = {
  /** Whether a rule ends at the node. */
  nodeFlags: Uint8Array
  /** The first edge of each node. */
  edgeStart: Uint16Array
  /** How long each edge's label is in `labelText`. */
  edgeLength: Uint8Array
  /** The node that each edge leads to. */
  edgeChild: Uint16Array
  labelText: string
  rulesRoot: number
  exceptionsRoot: number
}

/** The folder of the library. */
export const suffixLibrary = (): string => dirname(createRequire(import.meta.url).resolve('tldts-icann/package.json'))

const readTrie = (): Promise<Trie> => import(pathToFileURL(join(suffixLibrary(), 'dist/es6/src/data/trie.js')).href)

const rulesBelow = (trie: Trie, root: number): string[] => {
  const { nodeFlags, edgeStart, edgeLength, edgeChild, labelText } = trie
  const starts = [0]
  for (const length of edgeLength) starts.push((starts.at(-1) ?? 0) + length)
  const walk = (node: number, after: string): string[] => {
    const found: string[] = []
    for (let edge = edgeStart[node] ?? 0; edge < (edgeStart[node + 1] ?? 0); edge += 1) {
      const start = starts[edge] ?? 0
      const rule = labelText.slice(start, start + (edgeLength[edge] ?? 0)) + after
      const child = edgeChild[edge] ?? 0
      if (nodeFlags[child]) found.push(rule)
      found.push(...walk(child, `.${rule}`))
    }
    return found
  }
  return walk(root, '')
}

/** In an address every name is in ASCII: that form of a rule is in the list, too. */
const isOfAddresses = (rule: string) => /^[!-~]+$/.test(rule)

/**
 * The rules with more than one label, of the list's public part: of who runs a domain's registry, not of who lets others
 * use part of a domain of theirs. Single labels are left out, since the list's default comes to the same; that and the
 * form take half off the library's own tables.
 */
export const suffixRules = async (): Promise<SuffixRules> => {
  const trie = await readTrie()
  const rules = [
    ...rulesBelow(trie, trie.rulesRoot).filter((rule) => rule.includes('.')),
    ...rulesBelow(trie, trie.exceptionsRoot).map((rule) => `!${rule}`),
  ].filter(isOfAddresses)
  const byRest = new Map<string, string[]>()
  for (const rule of rules.sort()) {
    const dot = rule.indexOf('.')
    const rest = rule.slice(dot + 1)
    byRest.set(rest, [...(byRest.get(rest) ?? []), rule.slice(0, dot)])
  }
  return Object.fromEntries([...byRest].sort().map(([rest, firsts]) => [rest, firsts.join(' ')]))
}

export const suffixFile = async (): Promise<PackageFile> => ({
  path: 'suffixes.json',
  contents: JSON.stringify(await suffixRules()),
})
