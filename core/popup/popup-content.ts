import type { Action, Feed, Finding } from '../feed/schema.ts'
import { type Counts, countGroups, listedFindings } from '../findings/counts.ts'
import { pairsOf, type SaidAndReported } from '../findings/select.ts'
import { feedIn, inOneLanguage, type Shown } from '../language/feed-language.ts'
import { popupFindings } from './popup-findings.ts'

/** A pair, with as much of its finding as is shown beside what the company said. */
export type PopupPair = Omit<SaidAndReported, 'finding'> & {
  finding: Pick<Finding, 'id' | 'date' | 'group' | 'sources'>
}

/** All that the popup ever shows of a feed, in the interface's language as far as it is translated. */
export type PopupContent = {
  /** Of all that is listed. */
  counts: Counts
  isEmpty: boolean
  news: Shown<Finding>[]
  lead: Shown<Finding>[]
  pairs: PopupPair[]
  actions: Shown<Action>[]
}

const shorten = (finding: Shown<Finding>): Shown<Finding> => ({
  ...inOneLanguage(finding),
  details: [],
  checkedNote: '',
})

const shortenPair = ({ pair, assurance, finding: { id, date, group, sources } }: SaidAndReported): PopupPair => ({
  pair: inOneLanguage(pair),
  // A translated quotation is followed by the original one.
  assurance: { ...assurance, translations: {} },
  finding: { id, date, group, sources: sources.slice(0, 1) },
})

/** @param unseen ids of the findings that are new to the user */
export const popupContent = (feed: Feed, unseen: string[], language: string): PopupContent => {
  const { news, lead } = popupFindings(feed, unseen)
  const paired = new Set(feed.pairs.map(({ finding }) => finding))
  const named = new Set([...news, ...lead, ...feed.findings.filter(({ id }) => paired.has(id))])
  // Only what is shown is put into the language.
  const shown = feedIn({ ...feed, findings: [...named] }, language)
  const inLanguage = new Map(shown.findings.map((finding) => [finding.id, finding]))
  const each = (findings: Finding[]) => findings.map((finding) => shorten(inLanguage.get(finding.id) ?? finding))
  const listed = listedFindings(feed)
  return {
    counts: countGroups(listed),
    isEmpty: listed.length === 0,
    news: each(news),
    lead: each(lead),
    pairs: pairsOf(shown).map(shortenPair),
    actions: shown.actions.map(inOneLanguage<Action>),
  }
}
