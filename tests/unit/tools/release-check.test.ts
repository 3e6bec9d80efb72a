import { execFile } from 'node:child_process'
import { copyFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { BuildOrigin } from '../../../core/build/build-origin.ts'
import packageFile from '../../../package.json' with { type: 'json' }
import { commitText } from '../../../tools/build/read-build-origin.ts'
import { bundledFeedFiles } from '../../../tools/feed/bundle-feed.ts'
import { checksums } from '../../../tools/pack/checksums.ts'
import { aFeed } from '../../fixtures/feed.ts'
import { aFolder, aSourceFolder } from '../../fixtures/source.ts'

const tool = join(import.meta.dirname, '../../../tools/release-check.ts')

const check = (...given: string[]) =>
  promisify(execFile)(process.execPath, [tool, ...given]).then(
    ({ stdout, stderr }) => ({ status: 0, out: stdout, err: stderr }),
    ({ code, stdout, stderr }) => ({ status: code as number, out: stdout as string, err: stderr as string }),
  )

const textsToBytes = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]))

const commit = '0123456789abcdef0123456789abcdef01234567'

type Made = BuildOrigin & { more?: Record<string, string> }

/** Packages without a feed, whose findings count as fresh for a long time, with their sums beside them. */
const somePackages = async (made: Made = { commit, isChanged: false }, others: Record<string, Made> = {}) => {
  const folder = await aFolder()
  const channel = '{channel:`tiktok`,url:null,site:null,contact:null,threshold:1,keys:{keys:[]}}'
  const [latest] = await bundledFeedFiles(await aSourceFolder(aFeed({ compiled: '2099-01-01' })))
  const files = { 'background.js': strToU8(`let a=${channel}`), 'feed/latest.json': strToU8(latest?.contents ?? '') }
  const paths: string[] = []
  for (const browser of ['chrome', 'firefox', 'safari']) {
    const { commit, isChanged, more = {} } = others[browser] ?? made
    const all = { ...files, 'build.json': strToU8(JSON.stringify({ commit, isChanged })), ...textsToBytes(more) }
    // No two are the same.
    Object.assign(all, { [`${browser}.js`]: strToU8('') })
    paths.push(join(folder, name(browser)))
    await writeFile(paths.at(-1) ?? '', zipSync(all))
  }
  paths.push(join(folder, name('sources')))
  await writeFile(paths.at(-1) ?? '', zipSync({ COMMIT: strToU8(commitText(others.sources ?? made)) }))
  await writeFile(join(folder, 'SHA256SUMS'), checksums(paths))
  return folder
}

const name = (browser: string) => `whosees-${packageFile.version}-${browser}.zip`
const sumOf = (browser: string) => expect.stringMatching(`^${name(browser)} is not the file whose sum [^\\n]*\\n$`)

const twoLines =
  /^whosees-\S+-chrome\.zip, whosees-\S+-firefox\.zip, \S+-safari\.zip: made from commit 0123456789abcdef.*\nwhosees-\S+-chrome\.zip, whosees-\S+-firefox\.zip, \S+-safari\.zip: no feed, .* fresh until 2100-01-01\n$/

describe('release:check', () => {
  it('refuses packages without a feed, and says what to do', async () => {
    const { status, out, err } = await check('--out', await somePackages())
    expect([status, out]).toEqual([1, expect.stringMatching(twoLines)])
    expect(err).toMatch(/no address for its feed.*add --no-feed\.\n.*knows 0 keys/)
  })

  it('takes them where that is meant', async () => {
    expect(await check('--no-feed', '--out', await somePackages())).toMatchObject({ status: 0, err: '' })
  })

  it('refuses packages of another version than the tag names, if there is a tag', async () => {
    const out = await somePackages()
    const refused = { status: 1, err: expect.stringMatching(/^The tag v9\.9\.9 is not v.*\n$/) }
    expect(await check('--no-feed', '--out', out, '--tag=v9.9.9')).toMatchObject(refused)
    for (const tag of [`v${packageFile.version}`, ''])
      expect(await check('--no-feed', '--out', out, `--tag=${tag}`)).toMatchObject({ status: 0, err: '' })
  })

  it('only tells at the end of npm run zip, in two lines', async () => {
    expect(packageFile.scripts.zip).toMatch(/&& node tools\/release-check\.ts --tell$/)
    const told = { status: 0, out: expect.stringMatching(twoLines), err: '' }
    expect(await check('--tell', '--out', await somePackages())).toEqual(told)
  })

  it('refuses packages made with uncommitted changes, or from an unknown commit', async () => {
    const changed = await check('--no-feed', '--out', await somePackages({ commit, isChanged: true }))
    expect([changed.status, changed.err]).toEqual([
      1,
      expect.stringMatching(/made with uncommitted changes.*git status --ignored lists/),
    ])
    expect(changed.out).toContain(`commit ${commit}, with uncommitted changes`)
    const unknown = await check('--no-feed', '--out', await somePackages({ commit: null, isChanged: false }))
    expect([unknown.status, unknown.err]).toEqual([1, expect.stringMatching(/does not say from which commit/)])
  })

  it('refuses what is of different commits, the sources too, and names them', async () => {
    const other = 'f'.repeat(40)
    for (const which of ['firefox', 'sources']) {
      const out = await somePackages(undefined, { [which]: { commit: other, isChanged: false } })
      expect(await check('--no-feed', '--out', out)).toMatchObject({
        status: 1,
        err: `The packages are of different commits (${commit}, ${other}): run npm run zip again, which makes all of one.\n`,
      })
    }
  })

  it('refuses a set of which one is missing, or is not the one that the sums are of', async () => {
    const out = await somePackages()
    await copyFile(join(out, name('chrome')), join(out, name('firefox')))
    expect(await check('--no-feed', '--out', out)).toMatchObject({ status: 1, err: sumOf('firefox') })
    await rm(join(out, name('safari')))
    expect(await check('--no-feed', '--out', out)).toMatchObject({
      status: 1,
      err: expect.stringMatching(/^There is no package of version \S+ for safari in /),
    })
  })

  it('refuses a package with a private key', async () => {
    const more = { 'own.pem': `-----BEGIN ${'PRIVATE'} KEY-----` }
    const out = await somePackages(undefined, { chrome: { commit, isChanged: false, more } })
    expect(await check('--no-feed', '--out', out)).toMatchObject({
      status: 1,
      err: expect.stringMatching(/^\S+-chrome\.zip: It holds a private key \(own\.pem\), [^\n]*\n$/),
    })
  })

  it('says so where there is no package', async () => {
    expect(await check('--out', await aFolder())).toMatchObject({
      status: 1,
      err: expect.stringMatching(/npm run zip/),
    })
  })
})
