import type { Feed, Host, RegionToken } from '../feed/schema.ts'
import { registrableDomainBy, type SuffixRules } from './registrable-domain.ts'
import type { HostCount } from './tally.ts'

/** A host with what the feed says of it. */
export type SeenHost = HostCount & {
  /** The part of its name that somebody has registered; `before` comes in front of it, with its dot. */
  domain: string
  before: string
  /** The feed's entry; null where the host is on no list. */
  listed: Host | null
  /** The feed's region words among its labels, each once. */
  words: RegionToken[]
}

/** The feed's lists, and the public suffixes. */
export type Lists = Pick<Feed, 'hosts' | 'regionTokens'> & { suffixes: SuffixRules }

/** The longest one that the name ends in, label by label. */
const findListed = (name: string, byDomain: Map<string, Host>): Host | null => {
  for (let rest = name; rest !== ''; rest = rest.slice(rest.indexOf('.') + 1)) {
    const host = byDomain.get(rest)
    if (host) return host
    if (!rest.includes('.')) return null
  }
  return null
}

/** `p16-sign-va.` has the words p16, sign and va. One with a number behind it counts as without: `ttp2` as `ttp`. */
const wordsIn = (before: string): Set<string> => {
  const words = before.split(/[.-]/).filter((word) => word !== '')
  return new Set(words.flatMap((word) => [word, word.replace(/\d+$/, '')]))
}

/** @returns a function that says of a host whose it is, by the feed. Made once for many hosts. */
export const attributeBy = ({ hosts, regionTokens, suffixes }: Lists): ((host: HostCount) => SeenHost) => {
  const byDomain = new Map(hosts.map((host) => [host.domain, host]))
  const registrable = registrableDomainBy(suffixes)
  const known = new Map<string, Omit<SeenHost, keyof HostCount>>()
  const attribute = (name: string) => {
    const domain = registrable(name)
    const before = name.slice(0, name.length - domain.length)
    const words = wordsIn(before)
    return {
      domain,
      before,
      listed: findListed(name, byDomain),
      words: regionTokens.filter(({ token }) => words.has(token)),
    }
  }
  return (host) => {
    const found = known.get(host.name) ?? attribute(host.name)
    known.set(host.name, found)
    return { ...host, ...found }
  }
}
