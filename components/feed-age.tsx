import { type FeedAgeFacts, freshnessOf } from '../core/feed/freshness.ts'
import { formatAge } from '../core/language/age.ts'
import type { PopupT } from '../core/language/catalogue.ts'
import { formatDate, formatTime } from '../core/language/dates.ts'
import type { Words } from '../core/language/words.ts'
import { FeedLine } from './feed-line.tsx'

/** Where the findings come from and how old they are; `exact` is the time behind a rounded age. */
export const describeFeedAge = (facts: FeedAgeFacts, { t, language }: Words<PopupT>) => {
  const freshness = freshnessOf(facts)
  const { version, compiled, now } = facts
  switch (freshness.state) {
    case 'bundled': {
      const text = t('feed.bundled', { version, date: formatDate(compiled, language) })
      return { state: freshness.state, text, exact: undefined }
    }
    case 'stale': {
      const { state, since } = freshness
      const exact = formatTime(since, language, 'minute')
      return { state, text: t('feed.stale', { date: formatTime(since, language, 'day') }), exact }
    }
    case 'signed': {
      const { state, confirmedAt } = freshness
      const exact = t('feed.confirmed', { date: formatTime(confirmedAt, language, 'minute') })
      return { state, text: t('feed.signed', { age: formatAge(now - confirmedAt, language) }), exact }
    }
  }
}

export const FeedAge = ({ facts, ...words }: Words<PopupT> & { facts: FeedAgeFacts }) => {
  const { state, text, exact } = describeFeedAge(facts, words)
  return (
    <FeedLine state={state} title={exact}>
      {text}
    </FeedLine>
  )
}
