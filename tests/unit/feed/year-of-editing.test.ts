import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Feed } from '../../../core/feed/schema.ts'
import { formatDefects } from '../../../tools/feed/defect.ts'
import { readSource } from '../../../tools/feed/read-source.ts'
import { realFeed, realFolder } from '../../fixtures/real-feed.ts'
import { aFolder } from '../../fixtures/source.ts'
import { aYear, editForAYear } from '../../fixtures/year-of-editing.ts'

const check = (folder: string) =>
  promisify(execFile)(process.execPath, [join(realFolder, '../tools/feed-check.ts'), '--source', folder])

const withdrawnIn = ({ findings }: Feed) => findings.filter(({ retracted }) => retracted !== null).length

const defectsOf = async (folder: string): Promise<string[]> => {
  const reading = await readSource(folder)
  return reading.ok ? [] : formatDefects(reading.defects)
}

describe('a year of editing the feed', () => {
  it('has no defects on the way or at its end, in whatever order the edits come', async () => {
    const before = withdrawnIn(await realFeed())
    await fc.assert(
      fc.asyncProperty(aYear, async (edits) => {
        const folder = join(await aFolder(), 'feed')
        await editForAYear(realFolder, folder, edits, async (day) => {
          expect({ day, defects: await defectsOf(folder) }).toEqual({ day, defects: [] })
        })
        const { stdout } = await check(folder)
        expect(stdout).toMatch(new RegExp(`^\\d+ findings .*, ${before + 3} of them withdrawn.*: no defects\\n$`))
      }),
      // Another order every time; of one that fails, the seed is printed.
      { numRuns: 1, endOnFailure: true },
    )
  })
})
