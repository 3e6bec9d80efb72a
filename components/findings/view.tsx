import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import type { FeedAgeFacts } from '../../core/feed/freshness.ts'
import type { ReadAddress } from '../../core/filter/address.ts'
import type { Filter } from '../../core/filter/filter.ts'
import { threadsOf } from '../../core/findings/thread.ts'
import type { PageT } from '../../core/language/catalogue.ts'
import type { ShownFeed } from '../../core/language/feed-language.ts'
import type { Interface } from '../../core/language/language.ts'
import type { Policy } from '../../core/policy/policy.ts'
import { FeedAge } from '../feed-age.tsx'
import { OrganisationNote } from '../organisation-note.tsx'
import { StatusLine } from '../status-line.tsx'
import { StorageTrouble } from '../storage-trouble.tsx'
import { describeAddressTrouble } from './address-trouble.ts'
import type { Citing } from './cite.tsx'
import { FilterBar } from './filter-bar.tsx'
import { FindingsHead } from './head.tsx'
import { FindingsList } from './list.tsx'
import { SearchTerms } from './marked.tsx'
import { FindingsNotes } from './notes.tsx'
import { FindingsOverview } from './overview.tsx'
import type { ExportForm, Saving } from './save-list.tsx'
import { type FindingsSelection, useSelection } from './selection.ts'

export type FindingsViewProps = Interface & {
  t: PageT
  /** In the language of the page. */
  feed: ShownFeed
  /** Null where it is said elsewhere. */
  age: FeedAgeFacts | null
  /** What the organisation that manages the browser has set. */
  policy?: Policy | null
  /** The browser could not read what is stored. */
  isUnreadable?: boolean
  address: ReadAddress
  /** Where letters are written; null where they can't be. */
  requestHref?: string | null
  /** On paper everything is drawn, near the window or not. */
  isPrinting: boolean
  /** Whether nothing is left for later: a page that is read without scripts has all of it. */
  isWhole?: boolean
  citing: Citing
  saving: Omit<Saving, 'onSaveList'> & {
    /** Gives the name of the file. */
    onSaveList: (form: ExportForm, selection: FindingsSelection) => Promise<string>
  }
  /** Which feed and which filter this is, and which day, for paper and for saved pictures. */
  creditOf: (filter: Filter) => string
  onSave: (name: string, contents: Blob) => void
  onFilter: (filter: Filter) => void
  onQuery: (query: string) => void
  onOpen: (findingId: string) => void
}

/** How much of the list the filter leaves, in a sentence or two. */
export const describeSelection = ({ key, findings, now, shown }: FindingsSelection, t: PageT): string => {
  const { length: count } = findings
  if (key === '') return t('list.all', { count })
  const companions = shown.length - now.matches.length
  const some = t('list.some', { shown: now.matches.length, count })
  return companions === 0 ? `${some}.` : `${some}. ${t('list.companions', { count: companions })}`
}

/** After filtering from within the list, the reader sees its beginning, not the place reached in the previous list. */
const useListStart = (key: string) => {
  const list = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    if (list.current && list.current.getBoundingClientRect().top < 0) list.current.scrollIntoView()
  }, [key])
  return list
}

/** What the page is drawn from. Each part stays the same object until something in it changes. */
const usePage = ({ t, language, feed, address: { filter, target }, citing }: FindingsViewProps) => {
  const asked = target?.type === 'finding' ? target.id : null
  const words = useMemo(() => ({ t, language }), [t, language])
  const selection = useSelection(feed, filter, asked, t)
  const threadOf = useMemo(() => threadsOf(feed), [feed])
  const context = useMemo(() => ({ feed, threadOf, citing, words }), [feed, citing, words])
  const notes = useMemo(() => <FindingsNotes feed={feed} words={words} />, [feed, words])
  return { asked, words, selection, context, notes, list: useListStart(selection.key) }
}

type WithPage = FindingsViewProps & { page: ReturnType<typeof usePage> }

const AddressTrouble = ({ address, feed, page: { words, selection } }: WithPage) => (
  <StatusLine text={describeAddressTrouble({ address, feed, listed: selection.listed, words })} />
)

/** The filters, and what they leave: in pictures, in pairs and as a list. */
const Filtered = (props: WithPage) => {
  const { t, direction, feed, isPrinting, isWhole = false, creditOf, saving, onFilter, onQuery, onOpen, onSave } = props
  const { asked, words, selection, context, list } = props.page
  const { all, now } = selection
  const { filter } = props.address
  return (
    <>
      <FilterBar {...{ filter, now, all, words, onFilter, onQuery }} status={describeSelection(selection, t)} />
      <p class="findings-credit">{creditOf(filter)}</p>
      <AddressTrouble {...props} />
      <FindingsOverview
        {...{ feed, selection, filter, words, direction, isPrinting, isWhole, creditOf, onOpen, onSave }}
      />
      <FindingsList
        {...{ selection, filter, context, words, onFilter }}
        isPrinting={isPrinting}
        isWhole={isWhole}
        target={asked}
        section={list}
        saving={{ ...saving, onSaveList: (form) => saving.onSaveList(form, selection) }}
      />
    </>
  )
}

export const FindingsView = (props: FindingsViewProps) => {
  const { t, language, feed, age, policy = null, isUnreadable = false, isWhole = false, requestHref = null } = props
  const page = usePage(props)
  const { length: count } = page.selection.findings
  return (
    <SearchTerms.Provider value={page.selection.terms}>
      <div class="findings surface">
        {count > 0 && !isWhole && (
          <a class="findings-skip" href="#list">
            {t('findings.skip')}
          </a>
        )}
        <main>
          <StorageTrouble isUnreadable={isUnreadable} t={t} />
          <OrganisationNote policy={policy} t={t} />
          <FindingsHead feed={feed} count={count} words={page.words} requestHref={requestHref} />
          {count > 0 ? <Filtered {...props} page={page} /> : <AddressTrouble {...props} page={page} />}
          {page.notes}
        </main>
        {age && (
          <footer class="findings-footer">
            <FeedAge facts={age} t={t} language={language} />
          </footer>
        )}
      </div>
    </SearchTerms.Provider>
  )
}
