import { useEffect, useMemo } from 'preact/hooks'
import type { Feed, Finding } from '../../core/feed/schema.ts'
import { writeAddress } from '../../core/filter/address.ts'
import { type Filter, noFilter } from '../../core/filter/filter.ts'
import { makeSearch, type Search, termsOf } from '../../core/filter/search.ts'
import { type FilteredList, type Listed, listSelected, selectFindings } from '../../core/filter/selection.ts'
import { listedFindings } from '../../core/findings/counts.ts'
import type { PageT } from '../../core/language/catalogue.ts'

export type FindingsSelection = {
  /** The filter as a text: if it differs, the list does. */
  key: string
  findings: Finding[]
  all: FilteredList
  now: FilteredList
  /** With the findings that must not be left out, and without one that only the address asks for. */
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

/** Prepares for the first search while the browser is idle. @returns a function that ends it */
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

/** What the filter leaves of a feed. Each part stays the same object until something it is made from changes. */
export const useSelection = (feed: Feed, filter: Filter, asked: string | null, t: PageT): FindingsSelection => {
  const key = writeAddress({ filter, target: null })
  const findings = useMemo(() => listedFindings(feed), [feed])
  const search = useMemo(() => makeSearch(codeWords(t)), [t])
  const all = useMemo(() => selectFindings(findings, noFilter, search), [findings, search])
  const now = useMemo(() => (key === '' ? all : selectFindings(findings, filter, search)), [findings, all, key])
  const selected = useMemo(() => listSelected(findings, now.matches, null), [findings, now])
  const shown = useMemo(() => selected.map(({ finding }) => finding), [selected])
  // If the filter leaves it anyway, the list stays as it is: for a new one, every article would be drawn again.
  const beside = asked === null || now.matches.some(({ id }) => id === asked) ? null : asked
  const listed = useMemo(
    () => (beside === null ? selected : listSelected(findings, now.matches, beside)),
    [findings, now, selected, beside],
  )
  const terms = useMemo(() => termsOf(filter.query), [filter.query])
  useEffect(() => prepareWhileIdle(findings, search), [findings, search])
  return { key, findings, all, now, shown, listed, terms }
}
