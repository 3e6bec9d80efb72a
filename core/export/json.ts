import { writeAddress } from '../filter/address.ts'
import type { Extract } from './extract.ts'

/** The list as JSON: the findings as the feed has them, what they refer to of the company's words, and where they are from. */
export const toJson = ({ feed, sequence, findings, filter, total, savedOn }: Extract): string => {
  const named = new Set(findings.flatMap(({ bearsOn }) => bearsOn.map(({ assurance }) => assurance)))
  const extract = {
    feed: { title: feed.title, channel: feed.channel, sequence, compiled: feed.compiled },
    savedOn,
    filter: { ...filter, address: writeAddress({ filter, place: null }) },
    count: findings.length,
    total,
    findings,
    assurances: feed.assurances.filter(({ id }) => named.has(id)),
  }
  return `${JSON.stringify(extract, null, 2)}\n`
}
