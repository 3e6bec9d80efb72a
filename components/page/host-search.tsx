import type { ThisPageT } from '../../core/language/catalogue.ts'
import { Button } from '../button.tsx'
import { useLater } from '../later.ts'
import { SearchBox } from '../search-box.tsx'
import { StatusLine } from '../status-line.tsx'
import type { useHostList } from './use-host-list.ts'

type HostSearchProps = {
  list: ReturnType<typeof useHostList>
  /** Of all hosts. */
  count: number
  t: ThisPageT
  onCopy: () => void
}

/** A page that loads brings hosts one after the other, and each would be read out: longer than from one to the next. */
const settleMs = 500

/** How much of the list the filter leaves, once that has settled, and what was copied, in a sentence each. */
const useStatus = ({ list, count, t }: Omit<HostSearchProps, 'onCopy'>): string | null => {
  const shown = useLater(list.isFiltered ? t('page.shown', { shown: list.hosts.length, count }) : '', settleMs)
  return [shown, list.copied?.say(t)].filter(Boolean).join(' ') || null
}

/** Searches the list, and takes it along. */
export const HostSearch = ({ list, count, t, onCopy }: HostSearchProps) => (
  <div class="page-search">
    <div>
      <SearchBox query={list.query} label={t('page.search')} onQuery={list.onQuery} />
      <Button onClick={onCopy}>{t('page.copy')}</Button>
    </div>
    <StatusLine text={useStatus({ list, count, t })} />
    {list.copied?.text != null && <textarea readOnly rows={4} value={list.copied.text} aria-label={t('page.copy')} />}
  </div>
)
