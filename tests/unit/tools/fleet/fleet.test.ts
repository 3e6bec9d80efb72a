import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { hourMs } from '../../../../core/time/durations.ts'
import { type Events, type FleetRequest, runClient } from '../../../../tools/fleet/client.ts'
import { fleets, type Session } from '../../../../tools/fleet/fleets.ts'
import { normal, randomFrom } from '../../../../tools/fleet/random.ts'
import { formatLoads, isCalm } from '../../../../tools/fleet/report.ts'
import { type Load, loadOf, scenarioNames } from '../../../../tools/fleet/scenarios.ts'

const never = Number.POSITIVE_INFINITY
const quiet: Events = { outage: { from: 0, to: 0 }, publishedAt: never, update: { from: -never, to: -never } }
const bytes = { failed: 0, pointer: 400, both: 50_000 }
const [alwaysOn, mixed] = fleets as [(typeof fleets)[0], (typeof fleets)[0]]

const live = (sessions: Session[], events: Partial<Events> = {}) => {
  const asked: [at: number, request: FleetRequest][] = []
  runClient(sessions, { ...quiet, ...events }, randomFrom(7), (at, request) => asked.push([at / hourMs, request]))
  return asked
}

describe('a simulated client', () => {
  it('asks by the schedule that ships: soon after start, then every 6 hours, give or take 20 % (clause 4.1)', () => {
    const times = live([{ start: 0, end: 100 * hourMs }]).map(([at]) => at)
    expect(times[0]).toBeLessThan(5 / 60)
    const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(4.8)
    expect(Math.max(...gaps)).toBeLessThanOrEqual(7.2)
  })

  it('asks nothing while its browser is closed', () => {
    const sessions = [0, 24, 48].map((start) => ({ start: start * hourMs, end: (start + 3) * hourMs }))
    for (const [at] of live(sessions)) expect(at % 24).toBeLessThan(3)
    expect(live(sessions)).toHaveLength(3)
  })

  it('asks again and again, less and less often, while the host is down (clause 4.3)', () => {
    const asked = live([{ start: 0, end: 60 * hourMs }], { outage: { from: 0, to: 30 * hourMs } })
    const failed = asked.filter(([, request]) => request === 'failed').map(([at]) => at)
    expect(failed.length).toBeGreaterThan(3)
    expect((failed[1] ?? 0) - (failed[0] ?? 0)).toBeLessThan((failed[2] ?? 0) - (failed[1] ?? 0))
    expect(asked.filter(([at]) => at > 30).every(([, request]) => request === 'pointer')).toBe(true)
  })

  it('takes a new feed once', () => {
    const asked = live([{ start: 0, end: 60 * hourMs }], { publishedAt: 20 * hourMs })
    expect(asked.filter(([, request]) => request === 'both')).toHaveLength(1)
    expect(asked.find(([, request]) => request === 'both')?.[0]).toBeGreaterThan(20)
  })

  it('asks no more often because the extension was updated', () => {
    const update = { from: 20 * hourMs, to: 25 * hourMs }
    const count = (events: Partial<Events>) => live([{ start: 0, end: 200 * hourMs }], events).length
    expect(Math.abs(count({ update }) - count({}))).toBeLessThanOrEqual(2)
  })
})

describe('a fleet', () => {
  it('is the same from the same seed, and spread as it says', () => {
    const draw = () => mixed.sessions(100 * hourMs, randomFrom(3))
    expect(draw()).toEqual(draw())
    const random = randomFrom(1)
    const values = Array.from({ length: 20_000 }, () => normal(random, 9.5, 3))
    expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeCloseTo(9.5, 1)
    expect(values.filter((value) => Math.abs(value - 9.5) < 3).length / values.length).toBeCloseTo(0.68, 1)
  })

  it('has sessions in order that do not overlap', () => {
    const random = randomFrom(5)
    for (let client = 0; client < 500; client++) {
      const sessions = mixed.sessions(100 * hourMs, random)
      for (const { start, end } of sessions) expect(start).toBeLessThan(end)
      sessions.slice(1).forEach(({ start }, index) => {
        expect(start).toBeGreaterThan(sessions[index]?.end ?? 0)
      })
    }
  })

  it('asks the host four times a day where browsers always run', () => {
    const { mean } = loadOf(alwaysOn, 'an ordinary day', bytes, 2000)
    expect(mean * 86_400).toBeCloseTo(4, 1)
  })

  it('has a new feed within 7.2 hours, and spreads its bytes over them', () => {
    const load = loadOf(alwaysOn, 'a new feed', bytes, 2000)
    expect(load.hours).toBeGreaterThan(4)
    expect(load.hours).toBeLessThan(7.2)
    expect(load.peak / load.mean).toBeGreaterThan(1.5)
  })
})

describe('the table', () => {
  const calm: Load = { mean: 1e-4, peak: 3e-4, whileDown: 0, meanBytes: 0.04, peakBytes: 0.12, hours: null }

  it('scales to millions, and marks what is above three times the mean', () => {
    const [header, first, second] = formatLoads([
      ['calm', calm],
      ['wild', { ...calm, peak: 3.1e-4, whileDown: 4e-4, hours: 5.55 }],
    ])
    expect(header).toMatch(/1 million +10 million +100 million/)
    expect(first).toMatch(/^ {2}calm +100 \/ 300 \/ 0\.120 MB +1,000 \/ 3,000 \/ 1\.2 MB .* 3\.00 +3\.00$/)
    expect(second).toMatch(/^! wild .* 3\.10 +3\.00 +4\.00 +5\.5$/)
    expect([isCalm(calm), isCalm({ ...calm, peakBytes: 0.121 })]).toEqual([true, false])
  })

  it('is what npm run simulate:fleet prints, with status 1 exactly where a row is marked', {
    timeout: 30_000,
  }, async () => {
    const tool = join(import.meta.dirname, '../../../../tools/simulate-fleet.ts')
    const { out, code } = await promisify(execFile)(process.execPath, [tool, '--clients', '1000']).then(
      ({ stdout }) => ({ out: stdout, code: 0 }),
      ({ stdout, code }) => ({ out: stdout as string, code }),
    )
    const rows = out.split('\n').filter((line) => scenarioNames.some((name) => line.slice(2).startsWith(name)))
    expect(rows).toHaveLength(fleets.length * scenarioNames.length)
    expect(code).toBe(rows.some((line) => line.startsWith('!')) ? 1 : 0)
  })
})
