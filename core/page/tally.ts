import { maxHosts, maxNameLength } from './bounds.ts'

/** A host that a page has contacted: its name as in addresses, so in ASCII, how often, and when first. */
export type HostCount = {
  name: string
  count: number
  /** In ms after the page was opened. */
  firstAt: number
}

/** Requests by host. A page may contact as many as it likes, so memory is bounded by `maxHosts`. */
export type Tally = {
  /** In the order in which they were first seen. */
  hosts: Map<string, HostCount>
  /** Requests to hosts beyond `maxHosts`, or by names that no host can have. */
  beyond: number
}

export const newTally = (): Tally => ({ hosts: new Map(), beyond: 0 })

const protocols = ['https:', 'http:', 'wss:', 'ws:']

/** @returns without a dot at its end, unless that is all of it; null for what asks no host: data, blobs, other programs */
const hostOf = (address: string): string | null => {
  const url = URL.parse(address)
  return url && protocols.includes(url.protocol) ? url.hostname.replace(/(.)\.$/, '$1') : null
}

/** Counts a request. The browser has put names into ASCII by then: one of another script begins with `xn--`. */
export const countRequest = (tally: Tally, address: string, at: number): void => {
  const name = hostOf(address)
  if (name === null) return
  const known = tally.hosts.get(name)
  if (known) {
    known.count += 1
    known.firstAt = Math.min(known.firstAt, at)
  } else if (tally.hosts.size < maxHosts && name.length <= maxNameLength)
    tally.hosts.set(name, { name, count: 1, firstAt: at })
  else tally.beyond += 1
}
