import { describe, expect, it } from 'vitest'
import { seal, unseal } from '../../../../core/digest/sealed.ts'

const value = { title: 'Übersicht', counts: [1, 2, { none: null }] }

describe('what is sealed', () => {
  it('is what it was, after a way through JSON', () => {
    expect(unseal(JSON.parse(JSON.stringify(seal(value, '1.2.3'))), '1.2.3')).toEqual(value)
  })

  it('is nothing to another version of the extension, whose shape may be another', () => {
    expect(unseal(seal(value, '1.2.3'), '1.2.4')).toBeNull()
  })

  it('is nothing where it is missing, of another kind, or a single letter is not the one it was', () => {
    const sealed = seal(value, '1.2.3')
    const damaged = { ...sealed, text: sealed.text.replace('1', '7') }
    for (const raw of [undefined, null, 'text', 7, [], {}, damaged, { ...sealed, mark: 0 }, { ...sealed, text: null }])
      expect(unseal(raw, '1.2.3')).toBeNull()
  })
})
