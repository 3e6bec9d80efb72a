// `npm start` that is stopped half-way leaves nothing: no process, no folder, and the pictures of the last tour as they were.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { waitUntil } from '../../tools/browser/wait-until.ts'
import { saidBy } from '../fixtures/said-by.ts'

const root = join(import.meta.dirname, '../..')
const preview = join(root, '.output/preview')

const pictures = () => (existsSync(preview) ? readdirSync(preview) : null)

const foldersOf = ({ pid }: ChildProcess) =>
  readdirSync(join(root, '.output')).filter((name) => name.startsWith(`whosees-start-${pid}-`))

/** Whatever was started from its folder, or works in it. */
const processesOf = ({ pid }: ChildProcess) =>
  execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8', maxBuffer: 2 ** 24 })
    .split('\n')
    .filter((line) => line.includes(`whosees-start-${pid}-`))

/** Starts it, and waits until it says something. */
const startUntil = async (what: RegExp): Promise<ChildProcess> => {
  const start = spawn(process.execPath, [join(root, 'tools/start.ts'), '--headless'], {
    env: { ...process.env, VITEST: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void start.kill('SIGKILL'))
  await saidBy(start, what)
  return start
}

const cases: [string, RegExp, NodeJS.Signals, number][] = [
  ['while it builds', /^Publishing/m, 'SIGINT', 130],
  ['during the tour', /^1\. /m, 'SIGTERM', 143],
]

// It builds two extensions.
test.each(cases)('stopped %s, it leaves nothing', { timeout: 120_000 }, async (_, said, signal, status) => {
  const before = pictures()
  const start = await startUntil(said)
  start.kill(signal)
  const [code] = await once(start, 'exit')
  expect(code).toBe(status)
  expect(foldersOf(start)).toEqual([])
  await waitUntil('its processes have ended', () => processesOf(start).length === 0)
  expect(pictures()).toEqual(before)
})
