import { type Acceptance, accept, type Believed } from '../../core/feed/accept.ts'
import { believedOf, conclude } from '../../core/feed/conclude.ts'
import { asResult, type Download } from '../../core/feed/download.ts'
import { addressOf, type FeedSource } from '../../core/feed/feed-source.ts'
import type { FeedInUse } from '../../core/feed/in-use.ts'
import { maxPointerBytes } from '../../core/feed/pointer.ts'
import { beginCheck, type RefreshRecord, waitForNetwork } from '../../core/feed/refresh-record.ts'
import type { CheckFacts } from '../../core/feed/to-check.ts'
import type { CheckAnswer } from '../../core/messages/answers.ts'
import { setAlarm } from '../../platform/alarms.ts'
import { download } from '../../platform/download.ts'
import { feedSourceItems, feedSourceOf } from '../../platform/feed-source.ts'
import { refreshItem, writeFeed } from '../../platform/items.ts'
import { isOffline } from '../../platform/network.ts'
import { readTogether } from '../../platform/stored-item.ts'
import { inTurn } from '../../platform/update.ts'
import { announce } from './announce.ts'
import { keepKnown, readFeedInUse, replaceFeed } from './feed.ts'
import { readState } from './state.ts'

export const momentNow = () => ({ now: Date.now(), random: Math.random() })

const toError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)))

/** Stores the record, with the feed where it has changed, then sets the alarm by it. Must be called in turn. */
export const storeAndSchedule = async (record: RefreshRecord, feed: FeedInUse | null = null): Promise<void> => {
  await (feed ? writeFeed(feed, record) : refreshItem.write(record))
  if (feed) replaceFeed(feed)
  if (record.dueAt !== null) await setAlarm('refresh', record.dueAt)
}

type Published = FeedSource & { url: string }

const hasAddress = (source: FeedSource): source is Published => source.url !== null

const items = { refresh: refreshItem, ...feedSourceItems }

/**
 * Reads in turn which source to ask, so a check that waited for a change of source, or for an erasure, asks the one in
 * force afterwards.
 */
const begin = (isAsked: boolean) =>
  inTurn(async () => {
    const [{ refresh, ...choices }, inUse] = await Promise.all([readTogether(items), readFeedInUse()])
    const { value: record } = refresh
    const source = feedSourceOf(choices)
    const moment = momentNow()
    if (!hasAddress(source)) return 'unpublished'
    if (isOffline()) {
      await storeAndSchedule(waitForNetwork(record, isAsked, moment))
      return 'offline'
    }
    await storeAndSchedule(beginCheck(record, isAsked, moment))
    return { source, at: moment.now, believed: believedOf(record, inUse, source) }
  })

/** Every request of the extension is made here. Not in turn: a slow host must hold up no visit. */
const askHost = async (source: Published, believed: Believed, done: Download[]): Promise<Acceptance> => {
  const load = async (file: string, maxBytes: number) => {
    const one = await download(addressOf(source.url, file), maxBytes)
    done.push(one)
    return asResult(one, file)
  }
  const pointer = await load('latest.json', maxPointerBytes)
  if (!pointer.ok) return { outcome: 'rejected', error: pointer.error }
  return accept({
    pointerBytes: pointer.value,
    channelName: source.channel,
    trust: source,
    believed,
    now: Date.now(),
    loadFeed: ({ name, bytes }) => load(name, bytes),
  })
}

const end = async (facts: CheckFacts, asked: FeedSource): Promise<CheckAnswer> => {
  const { check, after } = await inTurn(async () => {
    const [{ refresh, ...choices }, inUse] = await Promise.all([readTogether(items), readFeedInUse()])
    const sources = { asked, inForce: feedSourceOf(choices) }
    const concluded = conclude(facts, { record: refresh.value, inUse }, sources, momentNow())
    const { check, feed, isDropped } = concluded
    if (feed && refresh.value.confirmedAt === null && !refresh.value.highest[asked.id]?.at)
      await keepKnown(feed.feed, inUse.feed)
    if (!isDropped) await storeAndSchedule(concluded.record, feed)
    return { check, after: check.outcome === 'accepted' ? await readState() : null }
  })
  if (after) announce(after)
  return { outcome: check.outcome, check }
}

const run = async (isAsked: boolean): Promise<CheckAnswer> => {
  const begun = await begin(isAsked)
  if (typeof begun === 'string') return { outcome: begun, check: null }
  const { source, at, believed } = begun
  const downloads: Download[] = []
  const result = await askHost(source, believed, downloads).catch(toError)
  const facts = { at, isAsked, downloads, result, isOffline: isOffline() }
  // Where the feed can't be stored (the disk is full), the check is still recorded, as failed.
  return end(facts, source).catch((error) => end({ ...facts, result: toError(error) }, source))
}

let underWay: Promise<CheckAnswer> | null = null

/** One refresh at a time; a second request joins the one under way (clause 4.4). */
export const refresh = (isAsked: boolean): Promise<CheckAnswer> => {
  underWay ??= startRun(isAsked)
  return underWay
}

const startRun = (isAsked: boolean): Promise<CheckAnswer> => {
  const started = run(isAsked).finally(() => {
    if (underWay === started) underWay = null
  })
  return started
}

/**
 * The feed comes from elsewhere now, or everything was erased: nobody joins a check from before that, and its outcome is
 * dropped when it ends, since its beginning is no longer on record (see `conclude`).
 */
export const forgetRefresh = (): void => {
  underWay = null
}
