import * as v from 'valibot'
import { feedChoice } from '../core/feed/feed-source.ts'
import { storedItem } from './stored-item.ts'

/** Another feed that the user has chosen, or null. */
export const feedChoiceItem = storedItem({
  area: 'local',
  key: 'channel',
  schema: v.nullable(feedChoice),
  fallback: null,
})

/** Another feed that the organisation has set (clause 6.3), written together with `policyItem`; or null. */
export const policyFeedItem = storedItem({
  area: 'local',
  key: 'policyFeed',
  schema: v.nullable(feedChoice),
  fallback: null,
})
