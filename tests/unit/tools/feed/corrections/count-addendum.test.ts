import { expect, it } from 'vitest'
import { readAddendum } from '../../../../../tools/feed/corrections/addendum.ts'
import { countAddendum } from '../../../../../tools/feed/corrections/count-addendum.ts'
import { aChange, aCorrection, anAddendumFolder } from '../../../../fixtures/addendum.ts'

const countsOf = async (files: { [name: string]: unknown }) =>
  countAddendum(await readAddendum(await anAddendumFolder(files)))

const word = { file: 'locales/en/notice.json', key: 'tag.said', from: 'Said', to: 'Stated' }
const wordOfTwoLanguages = { files: 'locales/<language>/notice.json', key: 'a (new)', values: { en: 'A', de: 'B' } }
const texts = { of: 'abcdefgh', said: 'Dicho.' }

it('counts each kind of what is entered by itself, and leaves out those of which there is none', async () => {
  expect(
    await countsOf({
      'corrections.json': {
        corrections: [aCorrection],
        changes: { leak: aChange },
        interface: [wordOfTwoLanguages],
        translations: { es: { pairs: { 'A01 leak': texts } }, de: { pairs: { 'A01 leak': texts } } },
      },
      'translation-corrections.json': [word],
    }),
  ).toEqual(['1 correction', '1 dated change', '2 translated entries', '3 words'])
})

it('counts nothing in a folder that has none', async () => {
  expect(await countsOf({ 'corrections.json': { corrections: [] }, 'translation-corrections.json': [] })).toEqual([])
})
