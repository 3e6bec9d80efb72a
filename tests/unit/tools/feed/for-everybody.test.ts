import { mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { publishAs, someEditors } from '../../../fixtures/editors.ts'
import { aHost } from '../../../fixtures/published-host.ts'
import { runToolIn } from '../../../fixtures/run-tool.ts'
import { aFolder, aSourceFolder } from '../../../fixtures/source.ts'

/** The modes of all that is in a folder, and of the folder itself: those of files, and those of folders. */
const modesIn = async (folder: string) => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = ['', ...entries.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length))]
  const modes = paths.map(async (path): Promise<[string, string]> => {
    const about = await stat(join(folder, path))
    return [about.isDirectory() ? 'folder' : 'file', (about.mode & 0o777).toString(8)]
  })
  return [...new Set((await Promise.all(modes)).map((mode) => mode.join(' ')))].sort()
}

const strict = (env: Record<string, string> = {}) => ({ umask: '077', env })
const forEverybody = ['file 644', 'folder 755']

describe.skipIf(process.platform === 'win32')('what editors write whose umask is 077', { timeout: 30_000 }, () => {
  it('can be read by everybody where it is a publication with its website', async () => {
    const { source, out, keys } = await someEditors()
    const place = strict({ WHOSEES_SIGNING_KEY: keys[0] ?? '' })
    expect(await runToolIn(place, 'feed-publish', '--source', source, '--out', out)).toMatchObject({ status: 0 })
    expect(await modesIn(out)).toEqual(forEverybody)
  })

  it('can be read by everybody where it is a signature more, or what was fetched', async () => {
    const host = await aHost({ keys: 2, threshold: 2 })
    await publishAs(host, { first: true })
    await host.upload()
    const folders = ['--source', host.source, '--out', host.elsewhere]
    expect(await runToolIn(strict(), 'feed-fetch', ...folders)).toMatchObject({ status: 0 })
    const place = strict({ WHOSEES_SIGNING_KEY: host.keys[1] ?? '' })
    expect(await runToolIn(place, 'feed-cosign', ...folders, '--no-site')).toMatchObject({ status: 0, err: '' })
    expect(await readdir(host.elsewhere)).toContain('latest.json')
    expect(await modesIn(host.elsewhere)).toEqual(forEverybody)
  })

  it('can be read by everybody where it is a feed alone, or an organisation’s package, and the key by nobody', async () => {
    const folder = await aFolder()
    const [feed, organisation, zip, key] = ['feed', 'organisation', 'whosees.zip', 'key.pem'].map((name) =>
      join(folder, name),
    ) as [string, string, string, string]
    await runToolIn(strict(), 'feed-build', '--source', await aSourceFolder(), '--out', feed)
    const manifest = strToU8('{"name":"WhoSees","version":"0.1.0","minimum_chrome_version":"120"}')
    await writeFile(zip, zipSync({ 'manifest.json': manifest, 'managed-schema.json': strToU8('{}') }))
    const given = ['https://downloads.example.org/', '--zip', zip, '--key', key, '--out', organisation]
    expect(await runToolIn(strict(), 'organisation-package', ...given)).toMatchObject({ status: 0, err: '' })
    expect([await modesIn(feed), await modesIn(organisation)]).toEqual([forEverybody, forEverybody])
    expect((await stat(key)).mode & 0o777).toBe(0o600)
  })

  it('can still be written by those who share a folder, where their umask lets them', async () => {
    const out = join(await aFolder(), 'feed')
    await mkdir(out, { mode: 0o775 })
    await runToolIn({ umask: '002' }, 'feed-build', '--source', await aSourceFolder(), '--out', out)
    expect(await modesIn(out)).toContain('file 664')
  })
})
