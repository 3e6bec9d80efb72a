import { emptyRefreshRecord, type RefreshRecord } from '../../core/feed/refresh-record.ts'
import { policyFeedItem } from '../../platform/feed-choice-item.ts'
import { readFeedSource } from '../../platform/feed-source.ts'
import { policyItem, refreshItem, settingsItem, startedItem, syncedSettingsItem } from '../../platform/items.ts'
import { emptyArea } from '../../platform/stored-item.ts'
import { beginWithFeed } from './feed-choice.ts'

/**
 * Keeps the highest sequences, by which a replayed old feed is recognised (clause 5.5): without them, it would be
 * believed after an erasure. Those of feeds that the user had chosen go, since they carry addresses. With `at` at 0,
 * the next check of a source counts as its first.
 * @returns the record as it was
 */
const keepHighest = async (): Promise<RefreshRecord> => {
  const [{ value: record }, { setBy, id }] = await Promise.all([refreshItem.read(), readFeedSource()])
  const kept = setBy === 'administrator' ? ['', id] : ['']
  const highest = Object.entries(record.highest).filter(([source]) => kept.includes(source))
  const asOfOld = highest.map(([source, one]) => [source, { ...one, at: 0 }])
  await refreshItem.write({ ...emptyRefreshRecord, highest: Object.fromEntries(asOfOld) })
  return record
}

/** All that is stored goes, and it is as after an installation; what an organisation has set stays. */
export const onErase = async (): Promise<null> => {
  await beginWithFeed(async () => {
    const { sync } = (await settingsItem.read()).value
    const before = await keepHighest()
    // Where that fails, all is kept, and the next try knows that there is a copy. One from before may be there where
    // copying is off, too; where none can be read, an account out of reach is no failure.
    await syncedSettingsItem.remove().catch(async (failure) => {
      if (!sync && !(await syncedSettingsItem.read().catch(() => null))?.value) return
      await refreshItem.write(before)
      throw failure
    })
    await Promise.all([
      emptyArea('local', [refreshItem.key, policyItem.key, policyFeedItem.key]),
      emptyArea('session', [startedItem.key]),
    ])
  })
  return null
}
