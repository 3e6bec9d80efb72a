import { emptyRefreshRecord } from '../../core/feed/refresh-record.ts'
import { policyFeedItem } from '../../platform/feed-choice-item.ts'
import { readFeedSource } from '../../platform/feed-source.ts'
import { copiedItem, policyItem, refreshItem, syncedSettingsItem } from '../../platform/items.ts'
import { emptyArea } from '../../platform/stored-item.ts'
import { inAccountTurn } from '../../platform/update.ts'
import { beginWithFeed } from './feed-choice.ts'

/**
 * Keeps the highest sequences, by which a replayed old feed is recognised (clause 5.5): without them, it would be
 * believed after an erasure. Those of feeds that the user had chosen go, since they carry addresses. With `at` at 0,
 * the next check of a source counts as its first.
 */
const keepHighest = async () => {
  const [{ value: record }, { setBy, id }] = await Promise.all([refreshItem.read(), readFeedSource()])
  const kept = setBy === 'administrator' ? ['', id] : ['']
  const highest = Object.entries(record.highest).filter(([source]) => kept.includes(source))
  const asOfOld = highest.map(([source, one]) => [source, { ...one, at: 0 }])
  await refreshItem.write({ ...emptyRefreshRecord, highest: Object.fromEntries(asOfOld) })
}

/**
 * All that is stored goes, and it is as after an installation; what an organisation has set stays. The account comes first,
 * outside the turn, since it may be slow: where it refuses, all is kept.
 */
export const onErase = (): Promise<null> =>
  inAccountTurn(async () => {
    // A copy from before may be there where copying is off, too; without any, an account out of reach is no failure.
    await syncedSettingsItem.remove().catch(async (failure) => {
      const { value, trouble } = await syncedSettingsItem.read().catch(copiedItem.read)
      if (value ?? trouble) throw failure
    })
    // Where the rest finds no room, the settings stay, and are copied again.
    await copiedItem.remove()
    await beginWithFeed(async () => {
      await keepHighest()
      await Promise.all([
        emptyArea('local', [refreshItem.key, policyItem.key, policyFeedItem.key]),
        emptyArea('session'),
      ])
    })
    return null
  })
