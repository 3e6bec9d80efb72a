import { maxQueryLength } from '../core/filter/address.ts'
import { isComposing } from './composing.ts'

type SearchBoxProps = {
  query: string
  /** What is searched, for placeholder and screen readers. */
  label: string
  title?: string
  /** That of its value in a form. */
  name?: string
  onQuery: (query: string) => void
}

/** What to search for; Esc empties it. */
export const SearchBox = ({ query, label, onQuery, ...attributes }: SearchBoxProps) => {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isComposing(event) || query === '') return
    event.preventDefault()
    onQuery('')
  }
  return (
    <input
      {...attributes}
      type="search"
      class="search-box"
      value={query}
      maxLength={maxQueryLength}
      placeholder={label}
      aria-label={label}
      autocomplete="off"
      spellcheck={false}
      onInput={({ currentTarget }) => onQuery(currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  )
}
