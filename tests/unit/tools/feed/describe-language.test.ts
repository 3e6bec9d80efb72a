import { expect, it } from 'vitest'
import { describeLanguage } from '../../../../tools/feed/describe-language.ts'

it.each(['it', 'pt-BR', 'he'])('takes %s', (tag) => expect(describeLanguage(tag, 'en')).toBeNull())

it.each([
  ['italian', 'it'],
  ['Italiano', 'it'],
  ['IT', 'it'],
  ['it-it', 'it'],
  ['pt', 'pt-BR'],
  ['pt_br', 'pt-BR'],
  ['Deutsch', 'de'],
  ['español', 'es'],
])('takes %s for %s', (name, tag) => {
  expect(describeLanguage(name, 'en')).toBe(
    `WhoSees shows nothing in a language by the tag ${name}. Did you mean ${tag}?`,
  )
})

it('names the languages there are where none is near, without the feed’s own', () => {
  expect(describeLanguage('xx', 'en')).toMatch(/by the tag xx\. There are es, fr, .*, he\.$/)
  expect(describeLanguage('de', 'de')).toBe('The feed is written in de: it needs no translation into that.')
  expect(describeLanguage('en', 'de')).toBeNull()
})
