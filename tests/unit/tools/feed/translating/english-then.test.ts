import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Feed } from '../../../../../core/feed/schema.ts'
import { translatablesOf } from '../../../../../tools/feed/translatable.ts'
import { englishThen } from '../../../../../tools/feed/translating/english-then.ts'
import { aFeed, aFinding, aPair } from '../../../../fixtures/feed.ts'
import { aSourceFolder, inFile } from '../../../../fixtures/source.ts'
import { digestsOf } from '../../../../fixtures/translations.ts'

const before = aFeed()
const textsOf = (feed: Feed, id: string) => translatablesOf(feed).find((entry) => entry.id === id)?.texts

/** A source in git in which a finding and a pair have been changed twice since. */
const aHistory = async () => {
  const folder = await aSourceFolder(before)
  const git = (...command: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=Ann', '-c', 'user.email=ann@example.org', ...command])
  git('init', '--quiet')
  const commit = () => {
    git('add', '--all')
    git('commit', '--quiet', '--message', 'Edit')
  }
  commit()
  for (const summary of ['Corrected.', 'Corrected again.']) {
    await writeFile(join(folder, 'findings/leak.yaml'), inFile(aFinding({ summary })))
    await writeFile(join(folder, 'pairs.yaml'), inFile([aPair({ status: summary })]))
    commit()
  }
  return folder
}

describe('the English that was translated', () => {
  it.each([['findings', 'leak'] as const, ['pairs', 'A01 leak'] as const, ['actions', 'complain'] as const])(
    'is found by its digest in the history of the folder: of %s, %s',
    async (list, id) => {
      expect(await englishThen(await aHistory(), list, id, digestsOf(before)[id] ?? '')).toEqual(textsOf(before, id))
    },
  )

  it('is not known where the history has it not, or where there is none', async () => {
    expect(await englishThen(await aHistory(), 'findings', 'leak', 'aaaaaaaa')).toBeNull()
    expect(await englishThen(await aSourceFolder(), 'findings', 'leak', digestsOf(before).leak ?? '')).toBeNull()
  })
})
