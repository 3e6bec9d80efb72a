import { emptyRefreshRecord } from '../../core/feed/refresh-record.ts'
import { readChannel } from '../../platform/channel.ts'
import { policyFeedItem } from '../../platform/channel-item.ts'
import { policyItem, refreshItem, settingsItem, syncedSettingsItem } from '../../platform/items.ts'
import { emptyArea } from '../../platform/stored-item.ts'
import { inTurn } from '../../platform/update.ts'
import { beginWithFeed } from './feed-choice.ts'
import { refreshEnded } from './refresh.ts'
import { startRefreshing } from './schedule.ts'

/**
 * The highest sequences, which a replayed old feed is told by (clause 5.5): without them, to erase would be to believe
 * it. Those of feeds that the user had chosen go with their addresses.
 */
const keepHighest = async () => {
  const [{ value: record }, { setBy, source }] = await Promise.all([refreshItem.read(), readChannel()])
  const kept = setBy === 'administrator' ? ['', source] : ['']
  const highest = Object.entries(record.highest).filter(([one]) => kept.includes(one))
  await refreshItem.write({ ...emptyRefreshRecord, highest: Object.fromEntries(highest) })
}

/** All that is stored goes, and it is as after an installation; what an organisation has set stays. */
export const onErase = async (): Promise<null> => {
  await refreshEnded()
  await inTurn(async () => {
    const { sync } = (await settingsItem.read()).value
    await keepHighest()
    await Promise.all([
      emptyArea('local', [refreshItem.key, policyItem.key, policyFeedItem.key]),
      emptyArea('session'),
      sync ? syncedSettingsItem.remove() : undefined,
    ])
    await beginWithFeed()
  })
  await startRefreshing()
  return null
}
