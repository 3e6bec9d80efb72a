import { useEffect, useRef } from 'preact/hooks'
import { maxQueryLength } from '../core/filter/address.ts'
import type { PageT } from '../core/language/catalogue.ts'

const isTyping = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null

type SearchBoxProps = { query: string; t: PageT; onQuery: (query: string) => void }

/** What to search for. The key `/` leads here from anywhere on the page, Esc empties it. */
export const SearchBox = ({ query, t, onQuery }: SearchBoxProps) => {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      event.preventDefault()
      input.current?.select()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || query === '') return
    event.preventDefault()
    onQuery('')
  }
  return (
    <input
      type="search"
      class="search-box"
      name="q"
      ref={input}
      value={query}
      maxLength={maxQueryLength}
      placeholder={t('filter.search')}
      aria-label={t('filter.search')}
      title={t('filter.searchKey')}
      aria-keyshortcuts="/"
      autocomplete="off"
      spellcheck={false}
      onInput={({ currentTarget }) => onQuery(currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  )
}
