import * as v from 'valibot'
import { feedChoice } from '../core/feed/channel.ts'
import { storedItem } from './stored-item.ts'

/** Another feed that the user has chosen, or null. */
export const channelItem = storedItem({
  area: 'local',
  key: 'channel',
  schema: v.nullable(feedChoice),
  fallback: null,
})
