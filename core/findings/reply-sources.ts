import type { Feed, Finding, Source } from '../feed/schema.ts'

/**
 * Where the publisher of a finding's reply is named: its own sources, or those of another finding, if they have the page
 * that the reply was read on. By the page and not by the host, since a host may show the texts of many publishers.
 */
export const replySources = (finding: Finding, { findings }: Feed): Source[] => {
  const { reply, sources } = finding
  const names = (one: Finding) => one.sources.some(({ url }) => url === reply?.url)
  // Most name it themselves, and the page may have thousands of others.
  if (!reply?.url || names(finding)) return sources
  return findings.find(names)?.sources ?? sources
}
