import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { BuildOrigin } from '../../../core/build/build-origin.ts'
import packageFile from '../../../package.json' with { type: 'json' }
import { bundledFeedFiles } from '../../../tools/feed/bundle-feed.ts'
import { aFeed } from '../../fixtures/feed.ts'
import { aFolder, aSourceFolder } from '../../fixtures/source.ts'

const tool = join(import.meta.dirname, '../../../tools/release-check.ts')

const check = (...given: string[]) =>
  promisify(execFile)(process.execPath, [tool, ...given]).then(
    ({ stdout, stderr }) => ({ status: 0, out: stdout, err: stderr }),
    ({ code, stdout, stderr }) => ({ status: code as number, out: stdout as string, err: stderr as string }),
  )

const commit = '0123456789abcdef0123456789abcdef01234567'

/** Two packages without a feed, whose findings count as fresh for a long time. */
const somePackages = async (origin: BuildOrigin = { commit, isChanged: false }) => {
  const folder = await aFolder()
  const channel = '{channel:`tiktok`,url:null,site:null,contact:null,threshold:1,keys:{keys:[]}}'
  const [latest] = await bundledFeedFiles(await aSourceFolder(aFeed({ compiled: '2099-01-01' })))
  const files = { 'background.js': strToU8(`let a=${channel}`), 'feed/latest.json': strToU8(latest?.contents ?? '') }
  Object.assign(files, { 'build.json': strToU8(JSON.stringify(origin)) })
  for (const browser of ['chrome', 'firefox'])
    await writeFile(join(folder, `whosees-${packageFile.version}-${browser}.zip`), zipSync(files))
  return folder
}

const twoLines =
  /^whosees-\S+-chrome\.zip, whosees-\S+-firefox\.zip: made from commit 0123456789abcdef.*\nwhosees-\S+-chrome\.zip, whosees-\S+-firefox\.zip: no feed, .* fresh until 2100-01-01\n$/

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

  it('says so where there is no package', async () => {
    expect(await check('--out', await aFolder())).toMatchObject({
      status: 1,
      err: expect.stringMatching(/npm run zip/),
    })
  })
})
