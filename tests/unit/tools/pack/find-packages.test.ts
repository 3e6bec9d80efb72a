import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findOfOtherState, findPackages } from '../../../../tools/pack/find-packages.ts'
import { aFolder } from '../../../fixtures/source.ts'

const folderOf = async (...names: string[]) => {
  const folder = await aFolder()
  for (const name of names) await writeFile(join(folder, name), '')
  return folder
}

const namesOf = (paths: string[]) => paths.map((path) => basename(path))

describe('packages', () => {
  it('are found of the version that is asked for, not of an older one that lies there too', async () => {
    const folder = await folderOf('whosees-0.1.0-firefox.zip', 'whosees-0.2.0-firefox.zip', 'whosees-0.2.0-chrome.zip')
    expect(namesOf(findPackages(folder, '0.2.0', ['firefox']))).toEqual(['whosees-0.2.0-firefox.zip'])
    expect(() => findPackages(folder, '0.3.0', ['firefox'])).toThrow('There is no package of version 0.3.0')
    expect(() => findPackages(join(folder, 'none'), '0.2.0', ['firefox'])).toThrow('npm run zip makes them')
  })

  it('are found with uncommitted changes as well', async () => {
    const folder = await folderOf('whosees-0.1.0-uncommitted-chrome.zip', 'whosees-0.1.0-uncommitted-sources.zip')
    expect(namesOf(findPackages(folder, '0.1.0', ['chrome']))).toEqual(['whosees-0.1.0-uncommitted-chrome.zip'])
  })

  it('are found for every browser, or for none', async () => {
    const folder = await folderOf('whosees-0.1.0-chrome.zip', 'whosees-0.0.9-safari.zip')
    expect(() => findPackages(folder, '0.1.0', ['chrome', 'firefox', 'safari'])).toThrow(
      `There is no package of version 0.1.0 for firefox, safari in ${folder}: npm run zip makes them.`,
    )
  })

  it('of the other state are those that an earlier run made of the same version', async () => {
    const clean = ['whosees-0.1.0-chrome.zip', 'whosees-0.1.0-sbom.cdx.json']
    const changed = ['whosees-0.1.0-uncommitted-chrome.zip']
    const folder = await folderOf(...clean, ...changed, 'whosees-0.0.9-chrome.zip', 'SHA256SUMS')
    expect(namesOf(findOfOtherState(folder, '0.1.0', true)).sort()).toEqual(clean)
    expect(namesOf(findOfOtherState(folder, '0.1.0', false))).toEqual(changed)
  })
})
