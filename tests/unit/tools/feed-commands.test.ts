import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { aFeed } from '../../fixtures/feed.ts'
import { aFolder, aSourceFolder } from '../../fixtures/source.ts'

const tools = join(import.meta.dirname, '../../../tools')

type Outcome = { status: number; out: string; err: string }

const runTool = (name: string, ...given: string[]): Promise<Outcome> =>
  promisify(execFile)(process.execPath, [join(tools, `${name}.ts`), ...given]).then(
    ({ stdout, stderr }) => ({ status: 0, out: stdout, err: stderr }),
    ({ code, stdout, stderr }) => ({ status: code, out: stdout, err: stderr }),
  )

const aDamagedFolder = () => aSourceFolder(aFeed(), { 'pairs.yaml': '- assurance: A01\n  finding: none\n' })

describe('feed:check', () => {
  it('sums up a source without defects', async () => {
    expect(await runTool('feed-check', '--source', await aSourceFolder())).toEqual({
      status: 0,
      out: expect.stringMatching(/^1 findings \(reported 1; .*: no defects\n$/),
      err: '',
    })
  })

  it('lists defects by place, a line each, and ends with status 1', async () => {
    const { status, out, err } = await runTool('feed-check', '--source', await aDamagedFolder())
    expect(status).toBe(1)
    expect(out).toBe('')
    expect(err.trim().split('\n')).toEqual([
      expect.stringMatching(/pairs\.yaml:1:3 {2}said is missing: add it\.$/),
      expect.stringMatching(/pairs\.yaml:1:3 {2}reported is missing: add it\.$/),
      expect.stringMatching(/pairs\.yaml:1:3 {2}status is missing: add it\.$/),
      '3 defects; nothing was written.',
    ])
  })

  it('explains itself when it is given an option that it does not know', async () => {
    const { status, err } = await runTool('feed-check', '--sauce', 'feed')
    expect(status).toBe(1)
    expect(err).toMatch(/Usage: npm run feed:check/)
    expect(err).not.toMatch(/\n\s+at /)
  })
})

describe('feed:build', () => {
  it('writes the feed and its copy', async () => {
    const out = join(await aFolder(), 'out')
    const outcome = await runTool('feed-build', '--source', await aSourceFolder(), '--out', out)
    expect(outcome).toMatchObject({ status: 0, err: '' })
    expect((await readdir(out)).sort()).toEqual([expect.stringMatching(/^feed-[0-9a-f]{16}\.json$/), 'feed.json'])
  })

  it('writes nothing when the source has a defect', async () => {
    const parent = await aFolder()
    const { status } = await runTool('feed-build', '--source', await aDamagedFolder(), '--out', join(parent, 'out'))
    expect(status).toBe(1)
    expect(await readdir(parent)).toEqual([])
  })
})

describe('feed:new', () => {
  it('starts a finding, and refuses to start it again', async () => {
    const source = await aSourceFolder()
    expect(await runTool('feed-new', 'one-2026', '--source', source)).toMatchObject({ status: 0, err: '' })
    expect(await runTool('feed-new', 'one-2026', '--source', source)).toMatchObject({
      status: 1,
      err: expect.stringMatching(/^.*one-2026\.yaml is there already: .*\n$/),
    })
  })

  it('asks for an id', async () => {
    expect(await runTool('feed-new')).toMatchObject({
      status: 1,
      err: expect.stringMatching(/^Give the new finding one id/),
    })
  })
})
