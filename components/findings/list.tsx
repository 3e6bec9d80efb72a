import type { RefObject } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Filter } from '../../core/filter/filter.ts'
import type { Words } from '../../core/language/words.ts'
import type { ArticleContext } from './article-context.ts'
import { FindingList } from './finding-list.tsx'
import { NoFindings } from './no-findings.tsx'
import { SaveList, type Saving } from './save-list.tsx'
import type { FindingsSelection } from './selection.ts'
import { groupByYear, YearNav } from './year-nav.tsx'

type FindingsListProps = {
  selection: FindingsSelection
  filter: Filter
  context: ArticleContext
  /** The finding that the address names. */
  target: string | null
  isPrinting: boolean
  /** Whether all of it is drawn at once, as on a website. */
  isWhole: boolean
  section: RefObject<HTMLElement | null>
  saving: Saving
  words: Words
  onFilter: (filter: Filter) => void
}

/** The section with the findings: what can be done with the list, links to its years, and the list itself. */
export const FindingsList = ({
  selection,
  filter,
  context,
  target,
  isPrinting,
  isWhole,
  ...props
}: FindingsListProps) => {
  const { section, saving, words, onFilter } = props
  const { t } = words
  const { key, now, listed } = selection
  const years = useMemo(() => groupByYear(listed.map(({ finding }) => finding)), [listed])
  return (
    <section class="findings-list" id="list" aria-labelledby="list-title" tabIndex={-1} ref={section}>
      <div class="findings-list-head">
        <h2 id="list-title">{t('list.title')}</h2>
        <SaveList saving={saving} t={t} />
      </div>
      {years.length > 1 && <YearNav years={years} t={t} />}
      {now.matches.length === 0 && <NoFindings {...{ filter, now, words, onFilter }} />}
      <FindingList key={key} {...{ listed, context, target, isPrinting, isWhole }} />
    </section>
  )
}
