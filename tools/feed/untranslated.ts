import type { Feed } from '../../core/feed/schema.ts'
import { wantedIn } from './skeleton.ts'

const named = 3

/**
 * A line for each language that the feed has translations in, where it lacks texts that readers meet first. It is no
 * defect: they are shown in English meanwhile, and no finding waits for its translators.
 */
export const tellUntranslated = (feed: Feed): string[] => {
  const entries: { translations: object }[] = [...feed.findings, ...feed.assurances, ...feed.pairs, ...feed.actions]
  const tags = new Set(entries.flatMap(({ translations }) => Object.keys(translations)).sort())
  return [...tags].flatMap((tag) => {
    const ids = wantedIn(feed, tag).map(({ id }) => id)
    if (ids.length === 0) return []
    const others = ids.length > named ? ` and ${ids.length - named} more` : ''
    const first = ids.slice(0, named).join(', ')
    return [`Shown in English, not in ${tag}: ${first}${others}. npm run feed:translate -- ${tag} prints them.`]
  })
}
