import { expect, it } from 'vitest'
import { isVerbatim } from '../../../../core/findings/is-verbatim.ts'
import { anAssurance } from '../../../fixtures/feed.ts'

it('only the company’s own words are verbatim: no paraphrase, and no translation', () => {
  const said = anAssurance({ words: 'Nobody can see it.' })
  expect(isVerbatim(said)).toBe(true)
  expect(isVerbatim(anAssurance({ words: null }))).toBe(false)
  expect(isVerbatim({ ...anAssurance({ words: 'Niemand kann es sehen.' }), original: said })).toBe(false)
})
