import { mkdir, readdir, readFile, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aCorrection, anAddendumFolder } from '../../fixtures/addendum.ts'
import { runTool, runToolIn } from '../../fixtures/run-tool.ts'
import { aFolder, aSourceFolder } from '../../fixtures/source.ts'

const enter = (folder: string, source: string) => runTool('feed-correct', folder, '--source', source)

const aWord = { file: 'locales/de/popup.json', key: 'popup.open', from: 'Auf', to: 'Öffnen' }

/** A checkout with a source and one file of words. */
const aCheckout = async () => {
  const root = await aFolder()
  const words = join(root, 'locales/de/popup.json')
  await mkdir(join(words, '..'), { recursive: true })
  await writeFile(words, '{\n  "popup.open": "Auf"\n}\n')
  const source = await aSourceFolder()
  const correct = (folder: string, ...given: string[]) =>
    runToolIn({ cwd: root }, 'feed-correct', folder, '--source', source, ...given)
  return { root, source, words, finding: join(source, 'findings/leak.yaml'), correct }
}

const both = { 'corrections.json': { corrections: [aCorrection] }, 'translation-corrections.json': [aWord] }

const corrections = { 'corrections.json': { corrections: [aCorrection] } }

describe('feed:correct', () => {
  it('enters a set of corrections, and refuses to enter it again', async () => {
    const source = await aSourceFolder()
    const folder = await anAddendumFolder({ 'corrections.json': { corrections: [aCorrection] } })
    expect(await enter(folder, source)).toMatchObject({
      status: 0,
      err: '',
      out: '1 findings. Entered: 1 correction; now npm run feed:check\n',
    })
    expect(await readFile(join(source, 'findings/leak.yaml'), 'utf8')).toContain(aCorrection.to)
    expect(await enter(folder, source)).toEqual({
      status: 1,
      out: 'Nothing was written.\n',
      err: expect.stringMatching(/^findings\/leak, standing\.note: refused/),
    })
  })

  it('says in a line that a folder has no corrections', async () => {
    expect(await enter(await aFolder(), await aSourceFolder())).toEqual({
      status: 1,
      out: '',
      err: expect.stringMatching(/^There is none of corrections\.json, [^\n]* Nothing was written\.\n$/),
    })
  })

  it('enters nothing where one of the files cannot be written, and all of it once that is mended', async () => {
    const { source, words, finding, correct } = await aCheckout()
    const folder = await anAddendumFolder(both)
    const before = await readFile(finding, 'utf8')
    await mkdir(`${words}.part`)
    expect(await correct(folder)).toEqual({
      status: 1,
      out: '',
      err: expect.stringMatching(
        /^locales\/de\/popup\.json cannot be written \(EISDIR: [^\n]*\)\. Nothing was written: move [^\n]*\n$/,
      ),
    })
    expect(await readFile(finding, 'utf8')).toBe(before)
    expect(await readdir(join(source, 'findings'))).toEqual(['leak.yaml'])
    await rmdir(`${words}.part`)
    expect(await correct(folder)).toMatchObject({ status: 0, err: '' })
    expect(await readFile(finding, 'utf8')).toContain(aCorrection.to)
    expect(await readFile(words, 'utf8')).toContain(aWord.to)
  })

  it('refuses words of other places by their names, and enters nothing beside them', async () => {
    const { words, finding, correct } = await aCheckout()
    const before = await Promise.all([words, finding].map((path) => readFile(path, 'utf8')))
    const elsewhere = ['locale/de/popup.json', './locales/de/popup.json'].map((file) => ({ ...aWord, file }))
    const folder = await anAddendumFolder({ ...both, 'translation-corrections.json': [aWord, ...elsewhere] })
    expect(await correct(folder)).toEqual({
      status: 1,
      out: 'Nothing was written.\n',
      err: expect.stringMatching(/^locale\/de\/popup\.json, popup\.open: refused.*\n\.\/locales\/de\/.* refused.*\n$/),
    })
    expect(await Promise.all([words, finding].map((path) => readFile(path, 'utf8')))).toEqual(before)
  })

  it('counts the words that it enters, and finds them in place afterwards', async () => {
    const { correct } = await aCheckout()
    const folder = await anAddendumFolder({ 'translation-corrections.json': [aWord] })
    expect(await correct(folder)).toEqual({
      status: 0,
      out: '1 findings. Entered: 1 word; now npm run feed:check\n',
      err: '',
    })
    expect(await correct(folder, '--check')).toEqual({
      status: 0,
      out: '1 findings, 0 corrections found in place, 0 changes, 1 words\n',
      err: '',
    })
  })

  it('says so where there is nothing to enter', async () => {
    expect(await enter(await anAddendumFolder({ 'translation-corrections.json': [] }), await aSourceFolder())).toEqual({
      status: 1,
      out: '',
      err: expect.stringMatching(/^There is nothing to enter in the files of [^\n]*\. Nothing was written\.\n$/),
    })
  })

  it.each([
    'findings/.leak.yaml.swp',
    'findings/.#leak.yaml',
    'findings/leak.yaml~',
    'findings/.DS_Store',
    'translations/.DS_Store',
    'translations/es.yaml.part',
  ])('neither reads nor counts %s, which an open editor or a system has put there', async (name) => {
    const source = await aSourceFolder(undefined, { [name]: ': not [ YAML' })
    expect(await enter(await anAddendumFolder(corrections), source)).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^1 findings\. /),
    })
  })

  it('passes over a folder among the findings, and works without translations', async () => {
    const source = await aSourceFolder()
    await mkdir(join(source, 'findings/old'))
    await rmdir(join(source, 'translations'))
    expect(await enter(await anAddendumFolder(corrections), source)).toMatchObject({ status: 0, err: '' })
  })

  it('says which file of the source cannot be read', async () => {
    const source = await aSourceFolder()
    await mkdir(join(source, 'findings/old.yaml'))
    expect(await enter(await anAddendumFolder(corrections), source)).toEqual({
      status: 1,
      out: '',
      err: 'findings/old.yaml cannot be read: npm run feed:check says why. Nothing was written.\n',
    })
  })

  it('refuses a folder that is no source', async () => {
    expect(await enter(await anAddendumFolder(corrections), '/nowhere/feed')).toEqual({
      status: 1,
      out: '',
      err: 'There is no /nowhere/feed/feed.yaml: name the folder of the findings with --source. Nothing was written.\n',
    })
  })
})
