import type { PopupT } from '../core/language/catalogue.ts'
import { formatDate } from '../core/language/dates.ts'

type FeedAgeProps = { version: string; compiled: string; t: PopupT; language: string }

/** Where the findings come from and how old they are. */
export const FeedAge = ({ version, compiled, t, language }: FeedAgeProps) => (
  <p class="feed-age">{t('feed.bundled', { version, date: formatDate(compiled, language) })}</p>
)
