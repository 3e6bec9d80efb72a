import type { Feed, Finding } from '../../core/feed/schema.ts'

const tally = (findings: Finding[], member: 'group' | 'direction' | 'scope') => {
  const counts = Map.groupBy(findings, (finding) => finding[member])
  return [...counts]
    .map(([name, { length }]) => `${name} ${length}`)
    .sort()
    .join(', ')
}

/** How much is translated: `de 57, es 57`. */
const tallyLanguages = ({ findings, assurances, pairs, actions }: Feed) => {
  const entries: { translations: object }[] = [...findings, ...assurances, ...pairs, ...actions]
  const tags = entries.flatMap(({ translations }) => Object.keys(translations)).sort()
  return [...Map.groupBy(tags, (tag) => tag)].map(([tag, { length }]) => `${tag} ${length}`).join(', ')
}

/** What a feed contains, in one line. */
export const summarize = (feed: Feed): string => {
  const { findings } = feed
  const kinds = (['group', 'direction', 'scope'] as const).map((member) => tally(findings, member)).join('; ')
  const languages = tallyLanguages(feed)
  const withdrawn = findings.filter(({ retracted }) => retracted !== null).length
  return [
    `${findings.length} findings (${kinds})${withdrawn > 0 ? `, ${withdrawn} of them withdrawn` : ''}`,
    `${feed.assurances.length} assurances`,
    `${feed.pairs.length} pairs`,
    `${feed.services.length} services`,
    `${feed.hosts.length} hosts`,
    `${feed.regionTokens.length} region tokens`,
    `${feed.actions.length} actions`,
    `${feed.withheld.length} withheld`,
    ...(languages ? [`texts translated: ${languages}`] : []),
  ].join(', ')
}
