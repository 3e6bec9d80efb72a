import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { aFolder } from '../../fixtures/source.ts'

const tool = join(import.meta.dirname, '../../../tools/summarise-tests.ts')

const good = { success: true, numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 }

/** Its status, and the lines that it prints, of a good report and then of these. */
const summarise = async (...texts: string[]) => {
  const folder = await aFolder()
  const paths = [JSON.stringify(good), ...texts].map((text, index) => ({ path: join(folder, `${index}.json`), text }))
  for (const { path, text } of paths) await writeFile(path, text)
  return promisify(execFile)(process.execPath, [tool, ...paths.map(({ path }) => path)]).then(
    ({ stdout, stderr }) => ({ status: 0, lines: stdout.trimEnd().split('\n'), stderr }),
    ({ code, stdout, stderr }) => ({ status: code, lines: stdout.trimEnd().split('\n'), stderr }),
  )
}

it('adds up what was passed, failed and skipped', async () => {
  expect(await summarise(JSON.stringify({ ...good, success: false, numFailedTests: 2 }))).toEqual({
    status: 1,
    lines: ['6 passed, 2 failed, 4 skipped'],
    stderr: '',
  })
})

it('has a count whatever the reports are, in which each that is damaged is a failure', async () => {
  const whole = JSON.stringify(good)
  const told = expect.stringMatching(
    /\.json: the report is damaged; its run did not end, or something else wrote it\.$/,
  )
  expect(await summarise(whole.slice(0, 40), '', '{}', 'null', whole.replace('3', '"3"'))).toEqual({
    status: 1,
    lines: [told, told, told, told, told, '3 passed, 5 failed, 2 skipped'],
    stderr: '',
  })
})
