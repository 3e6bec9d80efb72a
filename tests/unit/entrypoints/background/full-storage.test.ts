import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { describeRefusal } from '../../../../components/settings/describe-refusal.ts'
import type { AnswerError } from '../../../../core/messages/answers.ts'
import { emptyHistory } from '../../../../core/reminders/history.ts'
import { defaultSettings } from '../../../../core/settings/settings.ts'
import { aFeed, aFinding } from '../../../fixtures/feed.ts'
import { aBackground, type Background } from '../../../fixtures/in-memory-browser/background.ts'
import { fullAtEachWrite } from '../../../fixtures/in-memory-browser/full-at-each-write.ts'
import { aPublisher } from '../../../fixtures/published-feed.ts'
import { words } from '../../../fixtures/words.ts'

/*
 * The storage is full, at each write in turn: what is kept of a user's is what it was or what it was to be, each item
 * whole; whoever asked has an answer, and where it is a failure a sentence; and with room again the same ends well.
 */

const now = Date.parse('2026-11-29T12:00:00Z')
beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  vi.spyOn(Math, 'random').mockReturnValue(0.5)
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const publisher = await aPublisher()
const others = await aPublisher('https://feeds.example.net/')
const next = aFinding({ id: 'next', date: '2023-01-02', kind: 'research', direction: 'reassurance', bearsOn: [] })
const nextFeed = aFeed({ findings: [next, aFinding()], lead: ['leak', 'next'] })
const files = await publisher.publish(8, nextFeed, now)

const asked = { version: 1, place: 'eu', sentOn: '2026-11-01', dueOn: '2026-12-01' } as const
const stored = {
  local: {
    settings: { ...defaultSettings, theme: 'dark', sync: true },
    history: { ...emptyHistory, known: {}, lastNoticeAt: 5, snooze: { kind: 'news', since: 5 } },
    asked,
  },
  sync: { settings: { ...defaultSettings, theme: 'dark', sync: true } },
}

const begin = async () => {
  const background = await aBackground({ channel: publisher.channel, stored })
  background.browser.network.serve(files)
  return background
}

/** What is somebody's own, and what must never be believed again. The digest, the schedule and the ledger are made anew. */
const ownOf = ({ stored }: Background) => {
  const { settings, history, asked, channel, feed, refresh } = stored() as Record<string, { highest?: unknown }>
  return { settings, history, asked, channel, feed, highest: refresh?.highest, account: stored('sync').settings }
}

type Own = ReturnType<typeof ownOf>

const expectOneOf = (own: Own, states: Own[]) => {
  for (const key of Object.keys(own) as (keyof Own)[])
    expect(
      states.map((state) => state[key]),
      key,
    ).toContainEqual(own[key])
}

type Answer =
  | { ok: false; error: AnswerError }
  | { ok: true; value: { outcome?: string; check?: { detail: string } } | null }
  | undefined

/** What the settings page says of a failure; a check that found no room has the browser's words in the ledger. */
const sentenceOf = async (answer: Answer): Promise<string | null> => {
  const { failureOf } = await import('../../../../platform/page.ts')
  const { Refusal } = await import('../../../../core/messages/refusal.ts')
  if (answer?.ok === false) return describeRefusal(failureOf(new Refusal(answer.error)), words)
  return answer?.value?.outcome === 'rejected' ? (answer.value.check?.detail ?? '') : null
}

const says = /^That was not saved: the browser has no room left to store it \(STORAGE_FULL\)$|quota|No space left/

const erasing = 'what was erased'

const tabOf = ({ browser, openTab }: Background) => browser.tabs.all()[0] ?? openTab()

const jobs: Record<string, (background: Background) => Promise<unknown>> = {
  'a visit': (background) => background.visit(tabOf(background)),
  'a card that is seen': (background) => background.visitAndSee(tabOf(background)),
  'a card that is closed': async (background) => {
    const tab = tabOf(background)
    await background.visit(tab)
    return background.fromTab(tab, { type: 'notice.choose', choice: 'close', undo: false, id: 'a' })
  },
  'a snooze': (background) =>
    background.fromTab(tabOf(background), { type: 'notice.choose', choice: 'week', undo: false, id: 'a' }),
  'reminders off': (background) =>
    background.fromTab(tabOf(background), { type: 'notice.choose', choice: 'off', undo: false, id: 'a' }),
  'the end of a snooze': ({ fromPage }) => fromPage({ type: 'snooze.end' }),
  'a setting': ({ fromPage }) => fromPage({ type: 'settings.change', change: { cadence: 'daily' } }),
  'an import': ({ fromPage }) =>
    fromPage({
      type: 'data.import',
      settings: { theme: 'light', slimTab: false },
      history: { ...emptyHistory, seen: { leak: '', older: '' }, known: {} },
    }),
  'what was seen': ({ fromPage }) => fromPage({ type: 'findings.seen' }),
  'what was asked of the company': ({ fromPage }) =>
    fromPage({ type: 'request.remember', asked: { ...asked, place: 'uk' }, isPrivate: false }),
  'a check': ({ fromPage }) => fromPage({ type: 'feed.check' }),
  'another feed': ({ fromPage }) => fromPage({ type: 'feed.choose', choice: others.choice }),
  [erasing]: ({ fromPage }) => fromPage({ type: 'data.erase' }),
  'the copy for the account': async ({ browser }) => {
    browser.storage.put('sync', { settings: { ...defaultSettings, theme: 'light', sync: true } })
    await browser.fire('alarms.onAlarm', { name: 'account', scheduledTime: now })
  },
  'a policy': async ({ browser, untilIdle }) => {
    browser.storage.put('managed', { cadence: 'daily' })
    await untilIdle()
  },
}

it.each(Object.entries(jobs))(
  '%s, with no room for one of its writes, loses nothing, says so where it fails, and ends well with room again',
  async (name, job) => {
    const before = ownOf(await begin())
    const whole = await begin()
    const wholeAnswer = (await job(whole)) as Answer
    await whole.untilIdle()
    // The account follows a second later, or when the worker starts.
    await whole.restartWorker()
    const after = ownOf(whole)
    // What is to be erased may be gone where what comes in its place found no room.
    const allowed = name === erasing ? [before, after, {} as Own] : [before, after]
    const failed = await fullAtEachWrite({
      begin,
      job,
      check: async (background, given) => {
        const answer = given as Answer
        expectOneOf(ownOf(background), allowed)
        // Who is told that nothing was changed must find it so.
        if (answer?.ok === false) expect(ownOf(background)).toEqual(before)
        const sentence = await sentenceOf(answer)
        if (sentence !== null) expect(sentence).toMatch(says)
        await background.restartWorker()
        expectOneOf(ownOf(background), allowed)
        const again = (await job(background)) as Answer
        await background.untilIdle()
        await background.restartWorker()
        expect(again?.ok).toBe(wholeAnswer?.ok)
        expect(ownOf(background)).toEqual(after)
      },
    })
    expect(failed.length).toBeGreaterThan(0)
  },
)
