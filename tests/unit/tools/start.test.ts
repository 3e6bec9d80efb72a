import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')

const started = (path: string, ...given: string[]) =>
  promisify(execFile)(process.execPath, [join(root, path), ...given])

it.each([
  ['tools/start.ts', ['frefox'], 'frefox: give one of chromium, firefox.\n'],
  ['bench/soak/soak.ts', ['--browser', 'chrome'], '--browser chrome: give one of chromium, firefox.\n'],
])('%s refuses a browser that there is not, and tests nothing else instead', async (path, given, stderr) => {
  await expect(started(path, ...given)).rejects.toMatchObject({ code: 1, stdout: '', stderr })
})
