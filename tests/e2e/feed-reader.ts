// A browser whose extension reads its feed from a host of the test's own, and what it keeps of that feed.
import { expect } from 'vitest'
import type { FeedInUse } from '../../core/feed/in-use.ts'
import type { Check } from '../../core/feed/ledger.ts'
import type { RefreshRecord } from '../../core/feed/refresh-record.ts'
import type { CheckAnswer } from '../../core/messages/answers.ts'
import type { BrowserName } from '../../tools/browser/driven.ts'
import { type Notice, notice } from '../../tools/browser/notice.ts'
import { trustOf } from '../fixtures/editors.ts'
import type { Given } from '../fixtures/faults/given.ts'
import type { FaultyHost } from '../fixtures/faults/host.ts'
import { opened } from '../fixtures/opened.ts'
import { type Answer, closeTabs, endVisit, forgetFeed, share } from './in-browsers.ts'
import { putOffCheck } from './put-off-check.ts'

export type Reader = Awaited<ReturnType<typeof startReader>>

/** Clause 4.3: 15 minutes less 20 %. */
export const soonestRetryMs = 12 * 60_000

export const startReader = async (name: BrowserName, host: FaultyHost) => {
  const { driven } = await share(name)
  await forgetFeed(driven)
  const send = (message: unknown) =>
    driven.inExtension(({ runtime }, sent) => runtime.sendMessage(sent), message) as Promise<Answer>
  return {
    driven,
    send,
    stored: async () =>
      opened(await driven.inExtension(({ storage }) => storage.local.get())) as unknown as {
        feed: FeedInUse
        refresh: RefreshRecord
      },
    badge: () => driven.inExtension(({ action }) => action.getBadgeText({})),
    /** From now on it reads the host's feed, by the editors' keys. */
    choose: async ({ editors }: Pick<Given, 'editors'>, threshold = 1): Promise<void> => {
      const { keys } = await trustOf(editors)
      const choice = { url: host.url, keys: JSON.stringify(keys), threshold }
      expect(await send({ type: 'feed.choose', choice })).toEqual({ ok: true, value: null })
      await putOffCheck(driven)
    },
    /** Checks now, as a click does, and returns the entry in the ledger. */
    check: async (): Promise<Check> => {
      const { value } = await send({ type: 'feed.check' })
      const { check } = value as CheckAnswer
      if (check === null) throw new Error(`Nothing was asked of the host: ${JSON.stringify(value)}`)
      return check
    },
    alarmAt: () => driven.inExtension(async ({ alarms }) => (await alarms.get('refresh'))?.scheduledTime ?? null),
    /** Starts a new visit to the site, in a single tab. */
    visit: async (): Promise<Notice> => {
      await closeTabs(driven)
      await endVisit(driven)
      return notice(await driven.open('https://www.tiktok.com/?variant=plain'))
    },
    close: () => forgetFeed(driven),
  }
}
