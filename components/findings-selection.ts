import { useMemo } from 'preact/hooks'
import type { Feed, Finding } from '../core/feed/schema.ts'
import { writeAddress } from '../core/filter/address.ts'
import { type Filter, noFilter } from '../core/filter/filter.ts'
import { makeSearch, termsOf } from '../core/filter/search.ts'
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

/** What the filter leaves of a feed; each part is the same object again for as long as what it is made of is. */
export const useSelection = (feed: Feed, filter: Filter, asked: string | null, t: PageT): FindingsSelection => {
  const key = writeAddress({ filter, place: null })
  const findings = useMemo(() => standingFindings(feed), [feed])
  const search = useMemo(() => makeSearch(codeWords(t)), [t])
  const all = useMemo(() => selectFindings(findings, noFilter, search), [findings, search])
  const now = useMemo(() => (key === '' ? all : selectFindings(findings, filter, search)), [findings, all, key])
  const shown = useMemo(() => listSelected(findings, now.matches, null).map(({ finding }) => finding), [findings, now])
  const listed = useMemo(() => listSelected(findings, now.matches, asked), [findings, now, asked])
  const terms = useMemo(() => termsOf(filter.query), [filter.query])
  return { key, findings, all, now, shown, listed, terms }
}
