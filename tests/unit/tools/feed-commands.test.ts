import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aFeed, aFinding } from '../../fixtures/feed.ts'
import { runTool, runToolIn } from '../../fixtures/run-tool.ts'
import { aFolder, aSourceFolder } from '../../fixtures/source.ts'
import { aTranslationsFile, digestsOf, leakInSpanish } from '../../fixtures/translations.ts'

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
      '3 defects.',
    ])
  })

  it('explains itself when it is given an option that it does not know', async () => {
    const { status, err } = await runTool('feed-check', '--sauce', 'feed')
    expect(status).toBe(1)
    expect(err).toMatch(/Usage: npm run feed:check/)
    expect(err).not.toMatch(/\n\s+at /)
  })
})

const inSpanish = aTranslationsFile(aFeed(), { findings: { leak: leakInSpanish } })
const corrected = aFeed({ findings: [aFinding({ summary: 'The Example Times has corrected it.' })] })
const outdatedFolder = () => aSourceFolder(corrected, { 'translations/es.yaml': inSpanish })
const tellsOutdated =
  /es\.yaml:3:5 {2}The translation of leak is out of date.*\n1 translation is left out, .*: nothing waits/

describe('a translation that is out of date', () => {
  it('is told, and is no defect', async () => {
    expect(await runTool('feed-check', '--source', await outdatedFolder())).toEqual({
      status: 0,
      out: expect.stringMatching(/: no defects\n$/),
      err: expect.stringMatching(tellsOutdated),
    })
  })

  it('is left out of what is built, and keeps nobody waiting for the correction', async () => {
    const out = join(await aFolder(), 'out')
    const built = await runTool('feed-build', '--source', await outdatedFolder(), '--out', out)
    expect(built).toMatchObject({ status: 0, err: expect.stringMatching(tellsOutdated) })
    expect(await readFile(join(out, 'feed.json'), 'utf8')).toMatch(/corrected it[\s\S]*"translations":\{\}/)
  })
})

describe('feed:translate', () => {
  it('prints what is wanted in a language, with the digest and the English of each', async () => {
    const source = await aSourceFolder(aFeed(), { 'translations/es.yaml': inSpanish })
    const { status, out, err } = await runTool('feed-translate', 'es', '--source', source)
    expect([status, err]).toEqual([0, '7 texts to translate into es; feed/README.md has the rules.\n'])
    expect(out).not.toContain('findings:')
    expect(out).toContain(
      `pairs:\n  A01 leak:\n    of: ${digestsOf(aFeed())['A01 leak']}\n    # October 2021: a security`,
    )
  })

  it('can be sent to the very file, which the shell has made before', async () => {
    const source = await aSourceFolder(aFeed(), { 'translations/es.yaml': '' })
    const { status, out } = await runTool('feed-translate', 'es', '--source', source)
    expect([status, out]).toEqual([0, expect.stringContaining('findings:\n  leak:\n')])
  })

  it('writes what is missing into the file, and leaves what is there alone', async () => {
    const source = await aSourceFolder(aFeed(), { 'translations/es.yaml': inSpanish })
    const { status, out } = await runTool('feed-translate', 'es', '--write', '--source', source)
    expect([status, out]).toEqual([0, expect.stringMatching(/es\.yaml: 7 texts to fill in/)])
    const written = await readFile(join(source, 'translations/es.yaml'), 'utf8')
    expect(written.startsWith(inSpanish.trimEnd())).toBe(true)
    expect(written).toMatch(/\npairs:\n {2}A01 leak:\n {4}of: /)
  })

  it('writes nothing into a file that it cannot add to, and says so', async () => {
    const text = `${inSpanish}...\n`
    const source = await aSourceFolder(aFeed(), { 'translations/es.yaml': text })
    expect(await runTool('feed-translate', 'es', '--write', '--source', source)).toEqual({
      status: 1,
      out: '',
      err: expect.stringMatching(
        /^[^\n]*es\.yaml is written in a way .* Nothing was written: npm run feed:tr[^\n]*\n$/,
      ),
    })
    expect(await readFile(join(source, 'translations/es.yaml'), 'utf8')).toBe(text)
  })

  it('shows a translation that is out of date beside the English as it is now', async () => {
    const { status, out, err } = await runTool('feed-translate', 'es', 'leak', '--source', await outdatedFolder())
    expect([status, out]).toEqual([0, expect.stringMatching(/# The Example Times has corrected it\.\n {4}summary: /)])
    expect(err).toMatch(/^1 text to review in es: what has changed is marked\.\n/)
  })

  it('refuses what is no language of the extension', async () => {
    expect(await runTool('feed-translate', 'spanish', '--source', await aSourceFolder())).toMatchObject({
      status: 1,
      err: expect.stringMatching(/Did you mean es\?\n$/),
    })
  })

  it('prints one entry, and refuses an unknown id', async () => {
    const source = await aSourceFolder()
    const { out } = await runTool('feed-translate', 'de', 'leak', '--source', source)
    expect(out).toMatch(/findings:\n {2}leak:\n {4}of: [a-p]{8}\n {4}# Recordings of .*\n {4}title: >-\n/)
    expect(await runTool('feed-translate', 'de', 'leek', '--source', source)).toMatchObject({
      status: 1,
      err: 'There is nothing to translate by the id leek.\n',
    })
  })
})

describe('feed:build', () => {
  it('writes the feed and its copy', async () => {
    const out = join(await aFolder(), 'out')
    const outcome = await runTool('feed-build', '--source', await aSourceFolder(), '--out', out)
    expect(outcome).toMatchObject({ status: 0, err: '' })
    expect((await readdir(out)).sort()).toEqual([expect.stringMatching(/^feed-[0-9a-f]{16}\.json$/), 'feed.json'])
  })

  it('goes on to its end where nobody reads what it says', async () => {
    const out = join(await aFolder(), 'out')
    const given = [
      join(import.meta.dirname, '../../../tools/feed-build.ts'),
      '--source',
      await aSourceFolder(),
      '--out',
      out,
    ]
    const unread = spawn(process.execPath, given, { stdio: ['ignore', 'pipe', 'inherit'] })
    unread.stdout.destroy()
    expect(await once(unread, 'exit')).toEqual([0, null])
    expect(await readdir(out)).toHaveLength(2)
  })

  it('writes nothing when the source has a defect', async () => {
    const parent = await aFolder()
    const { status, err } = await runTool(
      'feed-build',
      '--source',
      await aDamagedFolder(),
      '--out',
      join(parent, 'out'),
    )
    expect([status, err]).toEqual([1, expect.stringMatching(/\n3 defects; nothing was written\.\n$/)])
    expect(await readdir(parent)).toEqual([])
  })
})

describe('a command on a full disk', () => {
  const full = { isFull: true }

  it('leaves no part of a feed, under the name of its hash or another', async () => {
    const out = join(await aFolder(), 'out')
    expect(await runToolIn(full, 'feed-build', '--source', await aSourceFolder(), '--out', out)).toMatchObject({
      status: 1,
      err: expect.stringMatching(
        /^[^\n]*feed-[0-9a-f]{16}\.json cannot be written \(EFBIG: [^\n]*\)\. Nothing was written: make room, and run the command again\.\n$/,
      ),
    })
    expect(await readdir(out)).toEqual([])
  })

  it('leaves no empty finding that the next run would refuse', async () => {
    const source = await aSourceFolder()
    expect(await runToolIn(full, 'feed-new', 'one-2026', '--source', source)).toEqual({
      status: 1,
      out: '',
      err: expect.stringMatching(
        /^[^\n]*one-2026\.yaml cannot be written \(EFBIG: [^\n]*\)\. Nothing of it was left: make room, [^\n]*\n$/,
      ),
    })
    expect(await readdir(join(source, 'findings'))).toEqual(['leak.yaml'])
    expect(await runTool('feed-new', 'one-2026', '--source', source)).toMatchObject({ status: 0, err: '' })
  })

  it('leaves no empty key that the next run would refuse, and channel.json as it was', async () => {
    const source = await aSourceFolder()
    const [folder, before] = [await aFolder(), await readFile(join(source, 'channel.json'), 'utf8')]
    const makeKey = ['feed-keygen', '--source', source, '--out', join(folder, 'mine.private.jwk')] as const
    expect(await runToolIn(full, ...makeKey)).toEqual({
      status: 1,
      out: '',
      err: expect.stringMatching(
        /^[^\n]*mine\.private\.jwk cannot be written \(EFBIG: [^\n]*\)\. Nothing of it was left: make room, [^\n]*\n$/,
      ),
    })
    expect([await readdir(folder), await readFile(join(source, 'channel.json'), 'utf8')]).toEqual([[], before])
    expect(await runTool(...makeKey)).toMatchObject({ status: 0, err: '' })
  })
})

describe('feed:new', () => {
  it('starts a finding, and refuses to start it again', async () => {
    const source = await aSourceFolder()
    expect(await runTool('feed-new', 'one-2026', '--source', source)).toMatchObject({ status: 0, err: '' })
    expect(await runTool('feed-new', 'one-2026', '--source', source)).toMatchObject({
      status: 1,
      err: expect.stringMatching(/^.*one-2026\.yaml already exists: .*\n$/),
    })
  })

  it('asks for an id', async () => {
    expect(await runTool('feed-new')).toMatchObject({
      status: 1,
      err: expect.stringMatching(/^Give the new finding one id/),
    })
  })
})
