import type { Feed } from '../../core/feed/schema.ts'

/** An address of the feed, and the entries that have it. */
export type FeedLink = { url: string; places: string[] }

/** Every address that readers can follow, once each, in the order of the feed. */
export const linksOf = ({ findings, assurances, actions }: Feed): FeedLink[] => {
  const links = [
    ...findings.flatMap(({ id, sources, reply }) =>
      [...sources.map(({ url }) => url), ...(reply?.url ? [reply.url] : [])].map((url) => ({ url, id })),
    ),
    ...assurances.flatMap(({ id, sources }) => sources.map(({ url }) => ({ url, id }))),
    ...actions.map(({ id, url }) => ({ url, id })),
  ]
  return [...Map.groupBy(links, ({ url }) => url)].map(([url, ofUrl]) => ({
    url,
    places: [...new Set(ofUrl.map(({ id }) => id))],
  }))
}
