import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import type { FeedAgeFacts } from '../core/feed/freshness.ts'
import type { Finding } from '../core/feed/schema.ts'
import type { ReadAddress } from '../core/filter/address.ts'
import type { Filter } from '../core/filter/filter.ts'
import { threadsOf } from '../core/findings/thread.ts'
import type { PageT } from '../core/language/catalogue.ts'
import type { ShownFeed } from '../core/language/feed-language.ts'
import type { Interface } from '../core/language/language.ts'
import type { Policy } from '../core/policy/policy.ts'
import { tellTrouble } from './address-trouble.ts'
import type { Citing } from './cite.tsx'
import { FeedAge } from './feed-age.tsx'
import { FilterBar } from './filter-bar.tsx'
import { FindingsHead } from './findings-head.tsx'
import { FindingsList } from './findings-list.tsx'
import { FindingsNotes } from './findings-notes.tsx'
import { FindingsOverview } from './findings-overview.tsx'
import { type FindingsSelection, useSelection } from './findings-selection.ts'
import { SearchTerms } from './marked.tsx'
import { OrganisationNote } from './organisation-note.tsx'
import type { ExportForm, Saving } from './save-list.tsx'
import { StatusLine } from './status-line.tsx'

export type FindingsViewProps = Interface & {
  t: PageT
  /** In the language of the page. */
  feed: ShownFeed
  age: FeedAgeFacts
  /** What the organisation has set that manages the browser. */
  policy?: Policy | null
  address: ReadAddress
  /** Everything is drawn that would else wait until it is near. */
  isPrinting: boolean
  citing: Citing
  saving: Omit<Saving, 'onSaveList'> & {
    /** Gives the name of the file. */
    onSaveList: (form: ExportForm, findings: Finding[]) => Promise<string>
  }
  /** Of what feed and filter it is, for paper and for saved pictures. */
  credit: string
  onSave: (name: string, contents: Blob) => void
  onFilter: (filter: Filter) => void
  onQuery: (query: string) => void
  onOpen: (findingId: string) => void
}

/** How much of the list the filter leaves, in a sentence or two. */
export const tellSelection = ({ key, findings, now, shown }: FindingsSelection, t: PageT): string => {
  const { length: count } = findings
  if (key === '') return t('list.all', { count })
  const companions = shown.length - now.matches.length
  const some = t('list.some', { shown: now.matches.length, count })
  return companions === 0 ? `${some}.` : `${some}. ${t('list.companions', { count: companions })}`
}

/** Whoever filters from within the list sees its beginning, not the place where another list had been read to. */
const useListStart = (key: string) => {
  const list = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    if (list.current && list.current.getBoundingClientRect().top < 0) list.current.scrollIntoView()
  }, [key])
  return list
}

/** What the page is drawn from, each part the same for as long as nothing of it changes. */
const usePage = ({ t, language, feed, address: { filter, place }, citing }: FindingsViewProps) => {
  const asked = place?.type === 'finding' ? place.id : null
  const words = useMemo(() => ({ t, language }), [t, language])
  const selection = useSelection(feed, filter, asked, t)
  const threadOf = useMemo(() => threadsOf(feed), [feed])
  const context = useMemo(() => ({ feed, threadOf, citing, words }), [feed, citing, words])
  const notes = useMemo(() => <FindingsNotes feed={feed} words={words} />, [feed, words])
  return { asked, words, selection, context, notes, list: useListStart(selection.key) }
}

/** The picture, the pairs and the findings by year, as the address asks for them, and what belongs to reading them. */
export const FindingsView = (props: FindingsViewProps) => {
  const { t, language, direction, feed, age, policy = null, address, isPrinting, onFilter } = props
  const { asked, words, selection, context, notes, list } = usePage(props)
  const { findings, all, now, shown } = selection
  const { filter } = address
  return (
    <SearchTerms.Provider value={selection.terms}>
      <div class="findings surface">
        <a class="findings-skip" href="#list">
          {t('findings.skip')}
        </a>
        <main>
          <OrganisationNote policy={policy} t={t} />
          <FindingsHead feed={feed} count={findings.length} words={words} />
          <FilterBar
            {...{ filter, now, all, words, onFilter }}
            status={tellSelection(selection, t)}
            onQuery={props.onQuery}
          />
          <p class="findings-credit">{props.credit}</p>
          <StatusLine text={tellTrouble({ address, feed, words })} />
          <FindingsOverview
            {...{ feed, selection, words, direction, isPrinting }}
            credit={props.credit}
            onOpen={props.onOpen}
            onSave={props.onSave}
          />
          <FindingsList
            {...{ selection, filter, context, isPrinting, words, onFilter }}
            target={asked}
            section={list}
            saving={{ ...props.saving, onSaveList: (form) => props.saving.onSaveList(form, shown) }}
          />
          {notes}
        </main>
        <footer class="findings-footer">
          <FeedAge facts={age} t={t} language={language} />
        </footer>
      </div>
    </SearchTerms.Provider>
  )
}
