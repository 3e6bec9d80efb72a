import { formatDate } from '../../core/language/dates.ts'
import type { ShownFeed } from '../../core/language/feed-language.ts'
import type { Words } from '../../core/language/words.ts'

/** What was left out, with the reason for each. */
export const WithheldList = ({ feed: { withheld, noteLanguage }, words }: { feed: ShownFeed; words: Words }) => (
  <ul class="findings-withheld">
    {withheld.map(({ id, title, date, reason }) => (
      <li key={id}>
        <strong lang={noteLanguage?.tag}>{title}</strong>, {formatDate(date, words.language)}.{' '}
        <span lang={noteLanguage?.tag}>{reason}</span>
      </li>
    ))}
  </ul>
)
