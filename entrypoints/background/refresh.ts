import { type Acceptance, accept, type Believed } from '../../core/feed/accept.ts'
import { addressOf, type Channel } from '../../core/feed/channel.ts'
import { type CheckFacts, isOvertaken, toCheck } from '../../core/feed/check-outcome.ts'
import { asResult, type Download, retryAfterOf } from '../../core/feed/download.ts'
import { maxPointerBytes } from '../../core/feed/pointer.ts'
import {
  beginCheck,
  endCheck,
  type RefreshRecord,
  raiseHighest,
  waitForNetwork,
} from '../../core/feed/refresh-record.ts'
import type { CheckAnswer } from '../../core/messages/answers.ts'
import { setAlarm } from '../../platform/alarms.ts'
import { readChannel } from '../../platform/channel.ts'
import { download } from '../../platform/download.ts'
import { type FeedInUse, refreshItem, writeFeed } from '../../platform/items.ts'
import { isOffline } from '../../platform/network.ts'
import { inTurn } from '../../platform/update.ts'
import { showUnseen } from './badge.ts'
import { feedAfter, readFeedInUse, replaceFeed } from './feed.ts'
import { showInAllTabs } from './notices.ts'
import { readState } from './state.ts'

export const moment = () => ({ now: Date.now(), random: Math.random() })

const toError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)))

const believe = (record: RefreshRecord, inUse: FeedInUse, { source }: Channel): Believed => ({
  highest: record.highest[source] ?? null,
  inUse:
    inUse.source === source
      ? { ...inUse, isSigned: inUse.origin === 'fetched', ids: inUse.feed.findings.map(({ id }) => id) }
      : null,
})

/** Stores the record, with the feed where it has changed, then sets the alarm by it. Must be called in turn. */
export const keep = async (record: RefreshRecord, feed: FeedInUse | null = null): Promise<void> => {
  await (feed ? writeFeed(feed, record) : refreshItem.write(record))
  if (feed) replaceFeed(feed)
  if (record.dueAt !== null) await setAlarm('refresh', record.dueAt)
}

const begin = (channel: Channel, isAsked: boolean): Promise<Believed> =>
  inTurn(async () => {
    const [{ value: record }, inUse] = await Promise.all([refreshItem.read(), readFeedInUse()])
    await keep(beginCheck(record, isAsked, moment()))
    return believe(record, inUse, channel)
  })

/** Every request of the extension is made here. Not in turn: a slow host must hold up no visit. */
const askHost = async (base: string, channel: Channel, believed: Believed, done: Download[]): Promise<Acceptance> => {
  const load = async (file: string, maxBytes: number) => {
    const one = await download(addressOf(base, file), maxBytes)
    done.push(one)
    return asResult(one, file)
  }
  const pointer = await load('latest.json', maxPointerBytes)
  if (!pointer.ok) return { outcome: 'rejected', error: pointer.error }
  return accept({
    pointerBytes: pointer.value,
    channel: channel.channel,
    trust: channel,
    believed,
    now: Date.now(),
    loadFeed: ({ name, bytes }) => load(name, bytes),
  })
}

const end = (facts: CheckFacts, { source }: Channel): Promise<CheckAnswer> =>
  inTurn(async () => {
    const [{ value: record }, before] = await Promise.all([refreshItem.read(), readFeedInUse()])
    const result = isOvertaken(facts.result, before, source) ? new Error('A newer feed came meanwhile.') : facts.result
    const check = toCheck({ ...facts, result })
    const { now, random } = moment()
    const ended = endCheck(record, check, { now, random }, retryAfterOf(facts.downloads, now))
    const after = result instanceof Error ? null : feedAfter(result, before, source, now)
    await keep('pointer' in result ? raiseHighest(ended, source, result.pointer) : ended, after)
    if (check.outcome === 'accepted') {
      const state = await readState()
      await Promise.allSettled([showUnseen(state), showInAllTabs(state)])
    }
    return { outcome: check.outcome, check }
  })

const run = async (isAsked: boolean): Promise<CheckAnswer> => {
  const channel = await readChannel()
  if (channel.url === null) return { outcome: 'unpublished', check: null }
  if (isOffline()) {
    await inTurn(async () => keep(waitForNetwork((await refreshItem.read()).value, moment())))
    return { outcome: 'offline', check: null }
  }
  const at = Date.now()
  const downloads: Download[] = []
  const believed = await begin(channel, isAsked)
  const result = await askHost(channel.url, channel, believed, downloads).catch(toError)
  const facts = { at, isAsked, downloads, result, isOffline: isOffline() }
  // Where the feed can't be stored (the disk is full), the check is still recorded, as failed.
  return end(facts, channel).catch((error) => end({ ...facts, result: toError(error) }, channel))
}

let underWay: Promise<CheckAnswer> | null = null

/** One refresh at a time; a second request joins the one under way (clause 4.4). */
export const refresh = (isAsked: boolean): Promise<CheckAnswer> => {
  underWay ??= run(isAsked).finally(() => {
    underWay = null
  })
  return underWay
}

/** Resolves once no refresh is under way. */
export const refreshEnded = async (): Promise<void> => {
  await underWay?.catch(() => null)
}
