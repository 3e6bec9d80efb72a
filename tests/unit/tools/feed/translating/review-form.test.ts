import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { digestOf } from '../../../../../tools/feed/translatable.ts'
import { reviewFormOf } from '../../../../../tools/feed/translating/review-form.ts'

const texts = { title: 'A title', summary: 'One is now two.', reply: 'It denied it.' }
const then = { title: 'A title', summary: 'One.', details: ['A fact.'] }
const translated = { title: 'Un título', summary: 'Uno.', details: ['Un hecho.'] }
const form = (known: typeof then | null) =>
  reviewFormOf({ list: 'findings', id: 'leak', texts, into: [] }, translated, known)

it('marks what has changed in the English, with what it was, above the translation as it is', () => {
  expect(form(then)).toBe(
    [
      ...['  leak:', `    of: ${digestOf(texts)}`, '    # A title', '    title: Un título'],
      ...['    # CHANGED. The English was: One.', '    # It is now: One is now two.', '    summary: Uno.'],
      ...['    # NEW in English:', '    # It denied it.', '    reply: >-'],
      ...['    # The English has this no longer: take it out.', '    details:', '      - Un hecho.'],
    ].join('\n'),
  )
})

it('says so where it is not known what the English was, and stays YAML', () => {
  expect(form(null)).toContain('    # What the English was before is not in the history of this folder')
  expect(form(null)).not.toContain('CHANGED')
  expect(parse(form(then))).toEqual({ leak: { of: digestOf(texts), ...translated, reply: '' } })
})
