import type { Feed, Finding, Source } from '../feed/schema.ts'

/**
 * Where the publisher of a finding's reply is named: its own sources, or those of another finding, if they have the page
 * that the reply was read on. By the page and not by the host, since a host may show the texts of many publishers.
 */
export const replySources = ({ reply, sources }: Finding, { findings }: Feed): Source[] =>
  [{ sources }, ...findings].find((one) => one.sources.some(({ url }) => url === reply?.url))?.sources ?? sources
