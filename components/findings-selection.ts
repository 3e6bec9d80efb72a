import { useEffect, useMemo } from 'preact/hooks'
import type { Feed, Finding } from '../core/feed/schema.ts'
import { writeAddress } from '../core/filter/address.ts'
import { type Filter, noFilter } from '../core/filter/filter.ts'
import { makeSearch, type Search, termsOf } from '../core/filter/search.ts'
import { type Listed, listSelected, type Selection, selectFindings } from '../core/filter/selection.ts'
import type { PageT } from '../core/language/catalogue.ts'
import { standingFindings } from '../core/notice/counts.ts'

export type FindingsSelection = {
  /** The filter as one text: it tells whether the list is another. */
  key: string
  findings: Finding[]
  all: Selection
  now: Selection
  /** With what must not be left out, and without what only the address asks for. */
  shown: Finding[]
  listed: Listed[]
  /** Folded, to be marked. */
  terms: string[]
}

const codeWords =
  (t: PageT) =>
  ({ regions, kind, group }: Finding) => [
    ...regions.map((region) => t(`region.${region}`)),
    t(`kind.${kind}`),
    t(`tag.${group}`),
  ]

/** Makes ready for the first search while the browser has nothing else to do; gives a function that ends it. */
const prepareWhileIdle = (findings: Finding[], search: Search): (() => void) => {
  const rest = findings.values()
  let request = 0
  const go = (idle: IdleDeadline) => {
    while (idle.timeRemaining() > 1) {
      const { done, value } = rest.next()
      if (done) return
      search.prepare(value)
    }
    request = requestIdleCallback(go)
  }
  request = requestIdleCallback(go)
  return () => cancelIdleCallback(request)
}

/** What the filter leaves of a feed; each part is the same object again for as long as what it is made of is. */
export const useSelection = (feed: Feed, filter: Filter, asked: string | null, t: PageT): FindingsSelection => {
  const key = writeAddress({ filter, place: null })
  const findings = useMemo(() => standingFindings(feed), [feed])
  const search = useMemo(() => makeSearch(codeWords(t)), [t])
  const all = useMemo(() => selectFindings(findings, noFilter, search), [findings, search])
  const now = useMemo(() => (key === '' ? all : selectFindings(findings, filter, search)), [findings, all, key])
  const selected = useMemo(() => listSelected(findings, now.matches, null), [findings, now])
  const shown = useMemo(() => selected.map(({ finding }) => finding), [selected])
  // One that the filter leaves is listed as it is: another list would be drawn anew, each of its articles.
  const beside = asked === null || now.matches.some(({ id }) => id === asked) ? null : asked
  const listed = useMemo(
    () => (beside === null ? selected : listSelected(findings, now.matches, beside)),
    [findings, now, selected, beside],
  )
  const terms = useMemo(() => termsOf(filter.query), [filter.query])
  useEffect(() => prepareWhileIdle(findings, search), [findings, search])
  return { key, findings, all, now, shown, listed, terms }
}
