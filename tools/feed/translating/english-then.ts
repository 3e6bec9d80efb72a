import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { parse } from 'yaml'
import type { Feed } from '../../../core/feed/schema.ts'
import { digestOf, type List, type Texts, translatablesOf } from '../translatable.ts'

const git = async (folder: string, ...command: string[]): Promise<string> => {
  const { stdout } = await promisify(execFile)('git', ['-C', folder, ...command], { maxBuffer: 16 * 1024 * 1024 })
  return stdout
}

const empty = { findings: [], assurances: [], pairs: [], actions: [] }

/** The English of an entry in a file as it once was; undefined where the file had no such entry, or another form. */
const textsIn = (yaml: string, list: List, id: string): Texts | undefined => {
  try {
    const value: unknown = parse(yaml)
    const entries = [value]
      .flat()
      .map((entry) => ({ details: [], reply: null, ...(entry as object), translations: {} }))
    return translatablesOf({ ...empty, [list]: entries } as unknown as Feed).find((entry) => entry.id === id)?.texts
  } catch {
    return undefined
  }
}

/**
 * The English texts that a translation was made of, by their digest, from the history of the editors' folder.
 * @returns `null` where that isn't known: outside git, or before what the clone has of it
 */
export const englishThen = async (source: string, list: List, id: string, of: string): Promise<Texts | null> => {
  const path = list === 'findings' ? `findings/${id}.yaml` : `${list}.yaml`
  const commits = await git(source, 'log', '--format=%H', '--', path).catch(() => '')
  for (const commit of commits.split('\n').filter(Boolean)) {
    const yaml = await git(source, 'show', `${commit}:./${path}`).catch(() => '')
    const texts = textsIn(yaml, list, id)
    if (texts && digestOf(texts) === of) return texts
  }
  return null
}
