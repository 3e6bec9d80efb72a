// Each row of the fault matrix, by a real browser, against what the real publisher signs: whatever a host answers, the
// findings stay, the reason is on record, and nobody asks again too soon. docs/threat-model.md has the same rows.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserNames } from '../../tools/browser/driven.ts'
import { waitUntil } from '../../tools/browser/wait-until.ts'
import { cosignAs, publishAs, writeFinding } from '../fixtures/editors.ts'
import { type Given, publishAll } from '../fixtures/faults/given.ts'
import { type FaultyHost, startFaultyHost } from '../fixtures/faults/host.ts'
import { faults } from '../fixtures/faults/rows.ts'
import { aFinding } from '../fixtures/feed.ts'
import { type Reader, soonestRetryMs, startReader } from './feed-reader.ts'

describe.each(browserNames)('in %s', (name) => {
  let root: string
  let given: Given
  let host: FaultyHost
  let reader: Reader

  /** From a new choice on, what was fetched by the last one is used no more. */
  const chooseAgain = async () => {
    host.play({})
    await host.publish(given.inUse.dir)
    await reader.choose(given)
    expect(await reader.check()).toMatchObject({ outcome: 'accepted', sequence: 7, requests: 2 })
    await host.publish(given.next.dir)
  }

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'whosees-faults-'))
    given = await publishAll(root)
    host = await startFaultyHost()
    reader = await startReader(name, host)
    await chooseAgain()
  })

  afterAll(async () => {
    await reader?.close()
    await host?.close()
    await rm(root, { recursive: true, force: true })
  })

  const rows = faults.filter(({ isMain }) => isMain || name === 'chromium')

  test.each(rows)('$fault: $code ($clause)', async ({ play, code, clause, threshold, retryAfterMs }) => {
    if (threshold > 1) await reader.choose(given, threshold)
    const before = await reader.stored()
    host.play(play(given))
    const check = await reader.check()
    expect(check).toMatchObject({ outcome: 'rejected', code, clause, requests: host.asked().length })
    const { feed, refresh } = await reader.stored()
    expect(feed).toEqual(before.feed)
    expect(refresh.checks[0]).toEqual(check)
    expect(refresh.highest).toEqual(before.refresh.highest)
    expect((refresh.dueAt ?? 0) - check.at).toBeGreaterThanOrEqual(Math.max(soonestRetryMs, retryAfterMs))
    expect(await reader.alarmAt()).toBe(refresh.dueAt)
    if (threshold > 1) await chooseAgain()
  })

  test('after all that, the findings page shows what it showed before', async () => {
    const page = await reader.driven.extensionPage('findings.html')
    const text = await waitUntil('the findings are there', async () => {
      const shown = await page.evaluate(() => document.body.innerText)
      return shown.includes('Recordings, as readers have them') && shown
    })
    expect(text).not.toContain('would read next')
    await page.close()
  })

  test('the settings tell code and clause of each of them', async () => {
    const page = await reader.driven.extensionPage('options.html')
    await waitUntil('the ledger is there', () => page.$('.check-ledger tbody tr'))
    const told = await page.$$eval('.check-ledger tbody tr', (all) =>
      all.map((row) => row.querySelector('code')?.textContent ?? null),
    )
    const { checks } = (await reader.stored()).refresh
    expect(told).toEqual(checks.map(({ code, clause }) => code && `${code}, clause ${clause}`))
    await page.close()
  })

  test('the next good publication is accepted as if nothing had been', async () => {
    host.play({})
    expect(await reader.check()).toMatchObject({ outcome: 'accepted', sequence: 8, code: null })
    const { feed } = await reader.stored()
    expect(feed.sha256).toBe(given.next.payload.file.sha256)
  })

  /** Publishes into the folder that the host passes on. */
  const publish = (options = {}) => publishAs(given.editors, { out: given.next.dir, now: new Date(), ...options })

  test('unchanged: one request, 1.5 KB both ways at most, headers included', async () => {
    host.play({})
    const before = host.transferred()
    const check = await reader.check()
    expect(check).toMatchObject({ outcome: 'unchanged', requests: 1, sequence: 8 })
    expect(host.asked()).toEqual(['/latest.json'])
    const bytes = host.transferred() - before
    expect(bytes).toBeLessThanOrEqual(1536)
  })

  test('the host is told nothing of the reader but what the browser tells every host, and the origin', async () => {
    const { origin, cookie, referer } = host.headers()
    expect([cookie, referer]).toEqual([undefined, undefined])
    // docs/threat-model.md says what it means that Firefox makes up another one for each installation.
    expect(`${origin}/`).toBe(reader.driven.baseUrl)
  })

  test('renewed: the same findings are believed for longer, and not downloaded again', async () => {
    const before = await reader.stored()
    await publish({ renew: true, days: 30 })
    host.play({})
    expect(await reader.check()).toMatchObject({ outcome: 'renewed', requests: 1, sequence: 9 })
    expect(host.asked()).toEqual(['/latest.json'])
    const { feed } = await reader.stored()
    expect(feed.expires > before.feed.expires).toBe(true)
    expect(feed.feed).toEqual(before.feed.feed)
  })

  test('signed by both editors, it is believed where two must sign', async () => {
    await reader.choose(given, 2)
    await writeFinding(given.editors.source, aFinding({ id: 'leak', title: 'Recordings, as two editors sign them' }))
    await publish()
    await cosignAs({ ...given.editors, out: given.next.dir }, 1, { now: new Date(), inForce: true, anyway: true })
    expect(await reader.check()).toMatchObject({ outcome: 'accepted', sequence: 10 })
  })

  const tab = /^Who sees TikTok data/

  /** What the notice says on a new visit, once it has this control; of a card, all that is in it. */
  const visitUntil = async (control: string | RegExp) => {
    const notice = await reader.visit()
    await notice.waitFor(control)
    if (control !== tab) await notice.unfold()
    return notice.text()
  }

  const badgeIs = (text: string) => waitUntil(`the badge is "${text}"`, async () => (await reader.badge()) === text)

  test('a new finding reaches badge and notice, and its withdrawal is told once', async () => {
    await reader.choose(given)
    // What a source has when it is first asked is not new.
    expect(await reader.check()).toMatchObject({ outcome: 'accepted', sequence: 10 })
    await visitUntil('See the findings')
    await reader.send({ type: 'findings.seen' })
    await badgeIs('')
    const report = aFinding({ id: 'report', date: '2026-11-01', title: 'A report of this month', bearsOn: [] })
    await writeFinding(given.editors.source, { ...report, kind: 'research' })
    await publish()
    await reader.check()
    await badgeIs('1')
    expect(await visitUntil('See the findings')).toContain('Since the last notice')
    await badgeIs('')
    const retracted = { date: '2026-11-02', reason: 'The report was withdrawn by its authors.' }
    await writeFinding(given.editors.source, { ...report, kind: 'research', retracted })
    await publish()
    await reader.check()
    await badgeIs('1')
    expect(await visitUntil('See the findings')).toContain(retracted.reason)
    await badgeIs('')
    await visitUntil(tab)
  })
})
