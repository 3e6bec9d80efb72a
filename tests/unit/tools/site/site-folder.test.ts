import { existsSync } from 'node:fs'
import { mkdir, open, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addToList, writeSiteFolder } from '../../../../tools/site/site-folder.ts'
import { aFolder } from '../../../fixtures/source.ts'

const page = (path: string, contents = path) => ({ path, contents })

describe('the website’s folder', () => {
  it('has what was made, and no more what was made before', async () => {
    const folder = join(await aFolder(), 'new')
    await writeSiteFolder(folder, [page('index.html'), page('finding/a/index.html'), page('assets/old.js')])
    await writeFile(join(folder, 'latest.json'), '{}')
    expect(await writeSiteFolder(folder, [page('index.html', 'newer'), page('finding/a/index.html')])).toBe(2)
    expect(await readFile(join(folder, 'index.html'), 'utf8')).toBe('newer')
    expect((await readdir(folder)).sort()).toEqual(['finding', 'index.html', 'latest.json', 'site-files.txt'])
  })

  it.each([
    ['a page of somebody else', 'index.html'],
    ['a file of somebody else below it', 'photos/one.jpg'],
    ['a hidden one', '.git/HEAD'],
  ])('is refused where it holds %s, and nothing is written or removed', async (_, path) => {
    const folder = await aFolder()
    await mkdir(join(folder, path, '..'), { recursive: true })
    await writeFile(join(folder, path), 'mine')
    await writeFile(join(folder, 'feed.json'), '{}')
    await expect(writeSiteFolder(folder, [page('index.html')])).rejects.toThrow(/which this program did not make/)
    expect(await readFile(join(folder, path), 'utf8')).toBe('mine')
    await expect(readFile(join(folder, 'site-files.txt'))).rejects.toThrow(/ENOENT/)
  })

  // A Mac leaves such files wherever somebody looks, and the sequence goes on from this folder and from no other.
  it('is refused with a way on where somebody has only looked into it', async () => {
    const folder = await aFolder()
    await writeFile(join(folder, '.DS_Store'), '')
    await expect(writeSiteFolder(folder, [page('index.html')])).rejects.toThrow(
      `${folder} holds .DS_Store, which this program did not make: move it away, or give another folder. Nothing was written.`,
    )
  })

  it('is refused where its list leads out of it', async () => {
    const folder = await aFolder()
    await writeFile(join(folder, 'site-files.txt'), 'index.html\n../mine.txt\n')
    await expect(writeSiteFolder(folder, [page('index.html')])).rejects.toThrow(/no list of a website’s files/)
  })

  it('is ours after a run that was stopped half-way', async () => {
    const folder = await aFolder()
    const stopped = function* () {
      yield page('index.html')
      yield page('finding/a/index.html')
      throw new Error('stopped')
    }
    await expect(writeSiteFolder(folder, stopped())).rejects.toThrow('stopped')
    expect(await writeSiteFolder(folder, [page('index.html')])).toBe(1)
    expect((await readdir(folder)).sort()).toEqual(['index.html', 'site-files.txt'])
  })

  // Many hosts answer 403 for one, and 404, with the page that says so, for what is not there.
  it('has no folder of a page that is gone, but those of the other pages', async () => {
    const folder = await aFolder()
    const pages = [page('index.html'), page('de/finding/a/index.html'), page('de/finding/b/index.html')]
    await writeSiteFolder(folder, pages)
    await writeSiteFolder(folder, pages.slice(0, 2))
    expect(await readdir(join(folder, 'de/finding'))).toEqual(['a'])
    await writeSiteFolder(folder, pages.slice(0, 1))
    expect((await readdir(folder)).sort()).toEqual(['index.html', 'site-files.txt'])
  })

  it('keeps no half-written page of such a run, also of one that the website no longer has', async () => {
    const folder = await aFolder()
    await writeSiteFolder(folder, [page('index.html'), page('finding/a/index.html')])
    for (const path of ['index.html', 'finding/a/index.html', 'site-files.txt'])
      await writeFile(join(folder, `${path}.part`), 'half')
    expect(await writeSiteFolder(folder, [page('index.html')])).toBe(1)
    expect((await readdir(folder, { recursive: true })).sort()).toEqual(['index.html', 'site-files.txt'])
  })

  // Linux has a file for which there is never room.
  it.skipIf(!existsSync('/dev/full'))('says which of its files there is no room for', async () => {
    const full = await open('/dev/full', 'a')
    await expect(addToList(full, '/a', 'index.html').finally(() => full.close())).rejects.toThrow(
      /^\/a\/site-files\.txt cannot be written \(ENOSPC.*\)\. What was made so far was kept: make room, and run the command again\.$/,
    )
  })
})
