// The browser may stop the background at any moment. Here it is stopped at every stage of a refresh: what is stored stays
// whole, and the next check succeeds. In Chromium only: its protocol can stop a service worker; Firefox runs the same
// code in an event page, which no protocol stops.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Target } from 'puppeteer-core'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { feed as feedSchema } from '../../core/feed/schema.ts'
import { waitUntil } from '../../tools/browser/wait-until.ts'
import { buildFeed } from '../../tools/feed/build-feed.ts'
import { publishAs, writeFinding } from '../fixtures/editors.ts'
import { type Given, type Published, publishAll, readPublished } from '../fixtures/faults/given.ts'
import { type FaultyHost, startFaultyHost } from '../fixtures/faults/host.ts'
import { stages } from '../fixtures/faults/stages.ts'
import { aFinding, nowhere } from '../fixtures/feed.ts'
import { type Reader, soonestRetryMs, startReader } from './feed-reader.ts'

let root: string
let given: Given
let host: FaultyHost
let reader: Reader
let latest: Published

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'whosees-kill-'))
  given = await publishAll(root)
  latest = given.inUse
  host = await startFaultyHost()
  await host.publish(latest.dir)
  reader = await startReader('chromium', host)
  await reader.choose(given)
  expect(await reader.check()).toMatchObject({ outcome: 'accepted' })
})

afterAll(async () => {
  await reader?.close()
  await host?.close()
  await rm(root, { recursive: true, force: true })
})

/** Something else to accept, each time; what there was before is in use, and the worker awake. */
const publishNext = async (): Promise<{ before: Published; next: Published }> => {
  const before = latest
  host.play({})
  await reader.check()
  const title = `Recordings, after publication ${before.payload.sequence}`
  await writeFinding(given.editors.source, aFinding({ id: 'leak', title }))
  await publishAs(given.editors, { out: before.dir, now: new Date() })
  latest = await readPublished(before.dir)
  return { before, next: latest }
}

const isWorker = (target: Target) =>
  target.type() === 'service_worker' && target.url().startsWith(reader.driven.baseUrl)

/** Everything is made ready beforehand, so that the stop follows upon the call. */
const readyToStop = async () => {
  const { browser } = reader.driven
  const target = await browser.waitForTarget(isWorker)
  const session = await (await reader.driven.quietPage()).createCDPSession()
  await session.send('ServiceWorker.enable')
  return async () => {
    await session.send('ServiceWorker.stopAllWorkers')
    await waitUntil('the worker has stopped', () => !browser.targets().includes(target), { everyMs: 5 })
    await session.detach()
  }
}

/** Begins a check, and stops the worker when that is called for. */
const stopDuringCheck = async (callsFor: (stop: () => void) => Promise<void> | void) => {
  const stop = await readyToStop()
  const stopped = new Promise<void>((resolve, reject) => callsFor(() => stop().then(resolve, reject)))
  // Where the check was not over before, the browser says that nobody is there to answer.
  const answer = reader.send({ type: 'feed.check' }).catch(String)
  await stopped
  await answer
}

/** Byte for byte one of the two publications, with its own number, and a due time that clause 4.3 allows. */
const expectWhole = async (before: Published, next: Published) => {
  const { feed, refresh } = await reader.stored()
  const inUse = feed.sequence === before.payload.sequence ? before : next
  expect(feed.sequence).toBe(inUse.payload.sequence)
  expect((await buildFeed({ feed: v.parse(feedSchema, feed.feed), channel: nowhere })).file).toEqual(inUse.payload.file)
  expect(feed.sha256).toBe(inUse.payload.file.sha256)
  expect(refresh.highest[host.url]).toMatchObject({ sequence: feed.sequence, sha256: feed.sha256 })
  expect(refresh.dueAt).toBeGreaterThan(Date.now() + soonestRetryMs - 5_000)
}

const goesOn = async (before: Published, next: Published, isHeld = false) => {
  await expectWhole(before, next)
  host.play({})
  const check = await reader.check()
  expect(['accepted', 'unchanged']).toContain(check.outcome)
  const { feed, refresh } = await reader.stored()
  expect(feed.sha256).toBe(next.payload.file.sha256)
  expect(await reader.alarmAt()).toBe(refresh.dueAt)
  expect(refresh.underWay).toBeNull()
  if (isHeld) expect(refresh.checks[1]).toMatchObject({ outcome: 'interrupted', isAsked: true })
  await expectWhole(next, next)
}

test.each(stages)('stopped at this stage: $at', async ({ play, isHeld }) => {
  const { before, next } = await publishNext()
  await stopDuringCheck((stop) => host.play(play(next, stop)))
  await goesOn(before, next, isHeld)
})

test.each([0, 1, 2, 4, 8])('stopped %i ms after the check was asked for', async (ms) => {
  const { before, next } = await publishNext()
  await stopDuringCheck((stop) => void setTimeout(stop, ms))
  await goesOn(before, next)
})

test.each(['refresh', 'feed'])('stopped as soon as the %s is written', async (key) => {
  const { before, next } = await publishNext()
  await stopDuringCheck(async (stop) => {
    await reader.driven.inExtension(
      ({ storage }, wanted) =>
        new Promise<void>((written) => {
          storage.onChanged.addListener((changes) => wanted in changes && written())
        }),
      key,
    )
    stop()
  })
  await goesOn(before, next)
})
