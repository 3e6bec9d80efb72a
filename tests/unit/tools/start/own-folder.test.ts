import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ownFolder } from '../../../../tools/start/own-folder.ts'
import { aFolder } from '../../../fixtures/source.ts'

/** The number of a process that has ended. */
const aPastProcess = () => spawnSync(process.execPath, ['--version']).pid

it('gives each run a folder of its own', async () => {
  const output = join(await aFolder(), 'output')
  const [one, other] = [ownFolder(output), ownFolder(output)]
  expect(one).not.toBe(other)
  expect([existsSync(one), existsSync(other)]).toEqual([true, true])
})

it('removes what a run has left that was killed outright, and nothing else', async () => {
  const output = await aFolder()
  const others = [`whosees-start-${process.pid}-x`, 'chrome-mv3', 'preview', 'whosees-0.1.0-chrome.zip']
  for (const name of [...others, `whosees-start-${aPastProcess()}-x`]) mkdirSync(join(output, name))
  const mine = ownFolder(output)
  expect(readdirSync(output).map((name) => join(output, name))).toEqual(
    expect.arrayContaining([mine, ...others.map((name) => join(output, name))]),
  )
  expect(readdirSync(output)).toHaveLength(others.length + 1)
})
