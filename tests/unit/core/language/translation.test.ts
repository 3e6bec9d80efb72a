import { describe, expect, it } from 'vitest'
import { mergeTranslation, packTranslation, type Translation } from '../../../../core/language/translation.ts'

const english = {
  notice: { title: 'Findings', count: { one: '{count} finding', other: '{count} findings' } },
  popup: { off: 'Off' },
}
const german = {
  notice: { count: { one: '{count} Befund', other: '{count} Befunde' }, title: 'Befunde' },
  popup: { off: 'Aus', gone: 'Von früher' },
}

describe('a translation in the package', () => {
  it('is the messages in the order of English, without keys and without what English no longer has', () => {
    expect(packTranslation(english, german)).toEqual({
      notice: ['Befunde', { one: '{count} Befund', other: '{count} Befunde' }],
      popup: ['Aus'],
    })
  })

  it('comes back as it was', () => {
    const merged = mergeTranslation(english, packTranslation(english, german))
    expect(merged).toEqual({ ...german.notice, off: 'Aus' })
  })

  it('leaves English standing where a message or a whole file is missing', () => {
    const merged = mergeTranslation(english, packTranslation(english, { notice: { title: 'Befunde' } }))
    expect(merged).toEqual({ title: 'Befunde', count: english.notice.count, off: 'Off' })
  })

  it.each([{}, { notice: [] }, { notice: [3, { one: '{count} Befund' }] }, { notice: [null, []], popup: 'Aus' }])(
    'leaves English standing for what can’t be shown: %j',
    (broken) => {
      const merged = mergeTranslation(english, broken as unknown as Translation)
      expect(merged).toMatchObject({ title: 'Findings', count: english.notice.count })
    },
  )
})
