import { fold } from '../filter/fold.ts'
import { termsOf } from '../filter/search.ts'
import type { SeenHost } from './attribute.ts'
import { ownerOf } from './owners.ts'

/** `owner` undefined: whoever they belong to. */
export type HostFilter = { query: string; owner: string | null | undefined }

const textOf = ({ name, listed, words }: SeenHost) =>
  fold([name, listed?.owner, listed?.role, ...words.map(({ token }) => token)].join('\n'))

/** The hosts that the filter leaves, in the order in which they came. */
export const selectHosts = (hosts: SeenHost[], { query, owner }: HostFilter): SeenHost[] => {
  const terms = termsOf(query)
  return hosts.filter((host) => {
    if (owner !== undefined && ownerOf(host) !== owner) return false
    if (terms.length === 0) return true
    const text = textOf(host)
    return terms.every((term) => text.includes(term))
  })
}
