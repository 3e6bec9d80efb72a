import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import type { FeedAgeFacts } from '../core/feed/freshness.ts'
import type { Finding } from '../core/feed/schema.ts'
import type { ReadAddress } from '../core/filter/address.ts'
import { describeFilter } from '../core/filter/describe.ts'
import type { Filter } from '../core/filter/filter.ts'
import { threadsOf } from '../core/findings/thread.ts'
import type { PageT } from '../core/language/catalogue.ts'
import type { ShownFeed } from '../core/language/feed-language.ts'
import type { Interface } from '../core/language/language.ts'
import type { Words } from '../core/language/words.ts'
import type { Policy } from '../core/policy/policy.ts'
import { tellTrouble } from './address-trouble.ts'
import type { Citing } from './cite.tsx'
import { FeedAge } from './feed-age.tsx'
import { FilterBar } from './filter-bar.tsx'
import { FindingsHead } from './findings-head.tsx'
import { FindingsList } from './findings-list.tsx'
import { FindingsNotes } from './findings-notes.tsx'
import { FindingsPicture } from './findings-picture.tsx'
import { type FindingsSelection, useSelection } from './findings-selection.ts'
import { useLater } from './later.ts'
import { Legend } from './legend.tsx'
import { SearchTerms } from './marked.tsx'
import { OrganisationNote } from './organisation-note.tsx'
import { PairSection } from './pair-section.tsx'
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
  saving: Pick<Saving, 'onCopyView' | 'onPrint'> & {
    /** Gives the name of the file. */
    onSaveList: (form: ExportForm, findings: Finding[]) => Promise<string>
  }
  /** Where saved pictures come from, in a sentence. */
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

// On paper the bar is gone, and what it asked for must not be.
const PrintedFilter = ({ filter, words }: { filter: Filter; words: Words }) => {
  const asked = describeFilter(filter, words)
  return asked === '' ? null : <p class="printed-filter">{words.t('export.filter', { filter: asked })}</p>
}

type OverviewProps = FindingsViewProps & { words: Words; selection: FindingsSelection }

const overviewAfterMs = 120

/** Picture and pairs of what the filter leaves. They follow the list, which answers at once: they take longer to draw. */
const useOverview = ({ feed, words, direction, credit, isPrinting, onOpen, onSave, selection }: OverviewProps) => {
  const { key, findings, shown } = selection
  const now = useMemo(
    () => ({ feed, words, credit, shown, ids: key === '' ? null : new Set(shown.map(({ id }) => id)) }),
    [feed, words, credit, shown],
  )
  const content = useLater(now, overviewAfterMs, isPrinting)
  return useMemo(() => {
    const { ids, shown: ofPicture, credit: ofThem, ...same } = content
    return (
      <>
        <FindingsPicture {...same} {...{ direction, onOpen, onSave }} findings={ofPicture} credit={ofThem} />
        <Legend findings={findings} t={same.words.t} />
        <PairSection {...same} ids={ids} isPrinting={isPrinting} />
      </>
    )
  }, [content, direction, isPrinting, findings, onOpen, onSave])
}

/** The picture, the pairs and the findings by year, as the address asks for them, and what belongs to reading them. */
export const FindingsView = (props: FindingsViewProps) => {
  const { t, language, direction, feed, age, policy = null, address, isPrinting } = props
  const { filter, place } = address
  const words = useMemo(() => ({ t, language }), [t, language])
  const asked = place?.type === 'finding' ? place.id : null
  const selection = useSelection(feed, filter, asked, t)
  const { findings, all, now, shown, key } = selection
  const threadOf = useMemo(() => threadsOf(feed), [feed])
  const context = useMemo(() => ({ feed, threadOf, citing: props.citing, words }), [feed, props.citing, words])
  const overview = useOverview({ ...props, words, selection })
  const list = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    // Whoever filters from within the list sees its beginning, not the place where another list had been read to.
    if (list.current && list.current.getBoundingClientRect().top < 0) list.current.scrollIntoView()
  }, [key])
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
            {...{ filter, now, all, words }}
            status={tellSelection(selection, t)}
            onFilter={props.onFilter}
            onQuery={props.onQuery}
          />
          <PrintedFilter filter={filter} words={words} />
          <StatusLine text={tellTrouble({ address, feed, words })} />
          {overview}
          <FindingsList
            {...{ selection, filter, context, isPrinting, words }}
            target={asked}
            section={list}
            saving={{ ...props.saving, onSaveList: (form) => props.saving.onSaveList(form, shown) }}
            onFilter={props.onFilter}
          />
          <FindingsNotes feed={feed} words={words} />
        </main>
        <footer class="findings-footer">
          <FeedAge facts={age} t={t} language={language} />
        </footer>
      </div>
    </SearchTerms.Provider>
  )
}
