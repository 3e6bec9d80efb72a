import { type FeedAgeFacts, freshnessOf } from '../core/feed/freshness.ts'
import { formatAge } from '../core/language/age.ts'
import type { PopupT } from '../core/language/catalogue.ts'
import { formatDate, formatTime } from '../core/language/dates.ts'
import { FeedLine } from './feed-line.tsx'

type Words = { t: PopupT; language: string }

/** Where the findings come from and how old they are; `exact` is the moment that an age stands for. */
export const tellFeedAge = (facts: FeedAgeFacts, { t, language }: Words) => {
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

/** Where the findings come from and how old they are, in a line. */
export const FeedAge = ({ facts, ...words }: Words & { facts: FeedAgeFacts }) => {
  const { state, text, exact } = tellFeedAge(facts, words)
  return (
    <FeedLine state={state} title={exact}>
      {text}
    </FeedLine>
  )
}
