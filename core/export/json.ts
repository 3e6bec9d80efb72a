import { writeAddress } from '../filter/address.ts'
import { pageAddress } from '../website/page-address.ts'
import type { ListExtract } from './list-extract.ts'

/** The list as JSON: the findings as the feed has them, the company's words that they refer to, and their origin. */
export const toJson = (given: ListExtract): string => {
  const { feed, sequence, findings, matching, filter, total, savedOn, site = null } = given
  const named = new Set(findings.flatMap(({ bearsOn }) => bearsOn.map(({ assurance }) => assurance)))
  const extract = {
    feed: { title: feed.title, channel: feed.channel, sequence, compiled: feed.compiled },
    savedOn,
    filter: { ...filter, address: writeAddress({ filter, target: null }) },
    count: matching,
    total,
    findings: site === null ? findings : findings.map((one) => ({ ...one, page: pageAddress(site, one.id) })),
    assurances: feed.assurances.filter(({ id }) => named.has(id)),
  }
  return `${JSON.stringify(extract, null, 2)}\n`
}
