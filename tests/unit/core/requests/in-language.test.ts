import { expect, it } from 'vitest'
import { letterLanguages } from '../../../../core/requests/in-language.ts'
import { someRequests } from '../../../fixtures/letters.ts'

it('offers no language by a tag that the form allows and no browser takes: its dates could not be written', async () => {
  const { wording, ...others } = await someRequests()
  const { de } = wording.translations
  if (!de) throw new Error('There are no German letters.')
  const translations = { de, 'de-12': de, 'zh-yue': de, 'pt-BR': de, 'de-1996': de }
  expect(letterLanguages({ ...others, wording: { ...wording, translations } })).toEqual([
    'en',
    'de',
    'pt-BR',
    'de-1996',
  ])
})
