import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readAddendum } from '../../../../../tools/feed/corrections/addendum.ts'
import { findWordErrors, wordChangesOf, wordTexts } from '../../../../../tools/feed/corrections/words.ts'
import { anAddendumFolder } from '../../../../fixtures/addendum.ts'
import { aFolder } from '../../../../fixtures/source.ts'

const words = [{ file: 'locales/en/notice.json', key: 'tag.said', from: 'Said', to: 'Stated' }]
const added = [{ files: 'locales/<language>/finding.json', key: 'tag.said-again (new)', values: { en: 'Said again' } }]

const setUp = async () => {
  const root = await aFolder()
  const path = join(root, 'locales/en/finding.json')
  await mkdir(join(root, 'locales/en'), { recursive: true })
  await writeFile(path, '{\n  "tag.said": "Said",\n  "many": { "one": "1", "other": "2" }\n}\n')
  await writeFile(join(root, 'locales/en/notice.json'), '{}\n')
  const corrections = { corrections: [], interface: added }
  const folder = await anAddendumFolder({ 'corrections.json': corrections, 'translation-corrections.json': words })
  return { root, path, changes: wordChangesOf(await readAddendum(folder)) }
}

const enterWords = async (root: string, changes: ReturnType<typeof wordChangesOf>) => {
  for (const [path, text] of await wordTexts(root, changes)) await writeFile(path, text)
}

const newWord = (key: string) => ({ file: 'locales/en/finding.json', key, from: undefined, to: 'New' })

it('enters the interface’s words in the file that has them, and leaves the rest as it is written', async () => {
  const { root, path, changes } = await setUp()
  expect(await findWordErrors(root, changes, 'from')).toEqual([])
  await enterWords(root, changes)
  expect(await readFile(path, 'utf8')).toBe(
    '{\n  "tag.said": "Stated",\n  "tag.said-again": "Said again",\n  "many": { "one": "1", "other": "2" }\n}\n',
  )
  expect(await findWordErrors(root, changes, 'to')).toEqual([])
})

it('enters them in a file with a byte order mark, too, and keeps that', async () => {
  const { root, path, changes } = await setUp()
  await writeFile(path, `\uFEFF${await readFile(path, 'utf8')}`)
  expect(await findWordErrors(root, changes, 'from')).toEqual([])
  await enterWords(root, changes)
  expect(await readFile(path, 'utf8')).toMatch(
    /^\uFEFF\{\n {2}"tag\.said": "Stated",\n {2}"tag\.said-again": "Said again",\n/,
  )
})

it('refuses a word that is another one meanwhile, and tells both', async () => {
  const { root, path, changes } = await setUp()
  await writeFile(path, '{ "tag.said": "Told" }')
  expect(await findWordErrors(root, changes.slice(0, 1), 'from')).toEqual([
    'locales/en/notice.json, tag.said: there is "Told", expected "Said".',
  ])
})

it('enters a new word once: after the longest beginning of its key, or else at the end', async () => {
  const { root, path } = await setUp()
  await writeFile(path, '{\n  "tag": "A",\n  "tag.said": "B",\n  "last": {\n    "other": "2"\n  }\n}\n')
  await enterWords(root, ['tag.said-again', 'quite.new', 'last.of-all'].map(newWord))
  expect(await readFile(path, 'utf8')).toBe(
    `{
  "tag": "A",
  "tag.said": "B",
  "tag.said-again": "New",
  "last": {
    "other": "2"
  },
  "quite.new": "New",
  "last.of-all": "New"
}
`,
  )
  await writeFile(path, '{}\n')
  await enterWords(root, [newWord('first')])
  expect(await readFile(path, 'utf8')).toBe('{\n  "first": "New"\n}\n')
})

it('enters a word with the line ends that its file has', async () => {
  const { root, path } = await setUp()
  await writeFile(path, '{\r\n  "tag": "A",\r\n  "last": "B"\r\n}\r\n')
  await enterWords(root, ['tag.said', 'last.of-all', 'quite.new'].map(newWord))
  expect(await readFile(path, 'utf8')).toBe(
    [
      '{',
      '  "tag": "A",',
      '  "tag.said": "New",',
      '  "last": "B",',
      '  "last.of-all": "New",',
      '  "quite.new": "New"',
      '}',
      '',
    ].join('\r\n'),
  )
})

it('says so where a word cannot be entered, where its file is not there, and where a file is not JSON', async () => {
  const { root, path, changes } = await setUp()
  await writeFile(path, '{ "tag.said" : "Said" }')
  await expect(wordTexts(root, changes.slice(0, 1))).rejects.toThrow(
    /finding\.json, tag\.said: the word cannot be entered .* Nothing was written/,
  )
  await expect(wordTexts(root, [{ ...newWord('one'), file: 'locales/en/findings.json' }])).rejects.toThrow(
    'There is no locales/en/findings.json, which a correction names. Nothing was written.',
  )
  await writeFile(path, '{')
  await expect(wordTexts(root, changes)).rejects.toThrow(/finding\.json is not JSON/)
})

it.each([
  'locale/en/finding.json',
  './locales/en/finding.json',
  'locales/../package.json',
  'locales/en/../../package.json',
  'locales/en/sub/finding.json',
  'locales/en/finding.yaml',
  'locales/package.json',
  'package.json',
  'feed/translations/es.yaml',
])('refuses a word of %s by its name, and reads and writes no such file', async (file) => {
  const { root } = await setUp()
  await writeFile(join(root, 'package.json'), '{ "version": "1" }\n')
  const folder = await anAddendumFolder({
    'corrections.json': { corrections: [], interface: [{ files: file, key: 'version', values: { en: '2' } }] },
    'translation-corrections.json': [{ file, key: 'version', from: '1', to: '2' }],
  })
  const changes = wordChangesOf(await readAddendum(folder))
  const refused = `${file}, version: refused, since words are corrected in locales/<language>/<name>.json only.`
  expect(await findWordErrors(root, changes, 'from')).toEqual([refused, refused])
  expect(await findWordErrors(root, changes, 'to')).toEqual([refused, refused])
})

it.each(['../..', 'en/..', 'EN'])('refuses the words of a language that is called %s', async (language) => {
  const { root } = await setUp()
  const changes = wordChangesOf(
    await readAddendum(
      await anAddendumFolder({
        'corrections.json': {
          corrections: [],
          interface: [{ files: 'locales/<language>/finding.json', key: 'tag.said', values: { [language]: 'X' } }],
        },
      }),
    ),
  )
  expect(await findWordErrors(root, changes, 'from')).toEqual([
    expect.stringMatching(/^locales\/.*\/finding\.json, tag\.said: refused, since words are corrected in/),
  ])
})

it.each(['__proto__', 'constructor', ''])('takes the key %j for no word that is there, or can be', async (key) => {
  const { root } = await setUp()
  expect(await findWordErrors(root, [newWord(key)], 'from')).toEqual(
    key === 'constructor' ? [] : [`locales/en/finding.json, ${key}: refused, since no word has such a key.`],
  )
})

it('reads no hidden file, as editors leave while a file is open', async () => {
  const { root, changes } = await setUp()
  await symlink('editor@machine.1', join(root, 'locales/en/.#finding.json'))
  await writeFile(join(root, 'locales/en/._notice.json'), 'no JSON')
  expect(await findWordErrors(root, changes, 'from')).toEqual([])
})

it('refuses two new words for one place, and takes one that is told twice', async () => {
  const { root } = await setUp()
  const word = newWord('quite.new')
  expect(await findWordErrors(root, [word, { ...word, to: 'Newer' }], 'from')).toEqual(
    Array(2).fill('locales/en/finding.json, quite.new: refused, since it is corrected twice.'),
  )
  expect(await findWordErrors(root, [word, word], 'from')).toEqual([])
})
