import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { describeFailure } from '../../../../tools/feed/describe-failure.ts'
import { aFolder } from '../../../fixtures/source.ts'

const thrownBy = (job: () => unknown): Error => {
  try {
    job()
  } catch (error) {
    return error as Error
  }
  throw new Error('Nothing was thrown.')
}

it('names the path that could not be read or written, and says what it is', async () => {
  const folder = await aFolder()
  const file = join(folder, 'a.txt')
  writeFileSync(file, 'a')
  const failures: [() => unknown, string][] = [
    [() => readFileSync(join(folder, 'none')), `${folder}/none: there is nothing of that name (ENOENT).`],
    [() => readFileSync(join(file, 'b')), `${file}/b: a part of it is a file, where a folder is needed (ENOTDIR).`],
    [() => mkdirSync(file, { recursive: true }), `${file}: there is something of that name already (EEXIST).`],
    [() => writeFileSync(folder, 'a'), `${folder}: it is a folder, where a file is needed (EISDIR).`],
  ]
  for (const [job, sentence] of failures)
    expect(describeFailure(thrownBy(job))).toBe(
      `${sentence} Give another path, or change what is there, and try again.`,
    )
})

it('says which command failed, and what it said', () => {
  const failing = (code: string) => () => execFileSync(process.execPath, ['-e', code], { stdio: 'pipe' })
  const [first, ...said] = describeFailure(thrownBy(failing('console.error("no repository");process.exit(3)'))).split(
    '\n',
  )
  expect(first).toMatch(/^\S+ -e console\.error.* ended with status 3:$/)
  expect(said).toEqual(['no repository'])
  expect(describeFailure(thrownBy(failing('process.exit(4)')))).toMatch(/ ended with status 4\.$/)
})

it('leaves sentences as they are', () => {
  expect(describeFailure(new Error('There is no package.'))).toBe('There is no package.')
})
