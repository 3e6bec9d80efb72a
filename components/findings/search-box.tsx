import { maxQueryLength } from '../../core/filter/address.ts'
import type { PageT } from '../../core/language/catalogue.ts'
import { isComposing } from '../composing.ts'

type SearchBoxProps = { query: string; t: PageT; onQuery: (query: string) => void }

/** What to search for; Esc empties it. */
export const SearchBox = ({ query, t, onQuery }: SearchBoxProps) => {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isComposing(event) || query === '') return
    event.preventDefault()
    onQuery('')
  }
  return (
    <input
      type="search"
      class="search-box"
      name="q"
      value={query}
      maxLength={maxQueryLength}
      placeholder={t('filter.search')}
      aria-label={t('filter.search')}
      title={t('filter.searchKey')}
      autocomplete="off"
      spellcheck={false}
      onInput={({ currentTarget }) => onQuery(currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  )
}
