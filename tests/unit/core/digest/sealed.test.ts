import { describe, expect, it } from 'vitest'
import { isStored, seal, unseal } from '../../../../core/digest/sealed.ts'

const value = { title: 'Übersicht', counts: [1, 2, { none: null }] }

describe('what is sealed', () => {
  it('is what it was, after a way through JSON', () => {
    expect(unseal(JSON.parse(JSON.stringify(seal(value, '1.2.3'))))).toEqual({ by: '1.2.3', value })
  })

  it('says by whom it was sealed, also where there is nothing in it', () => {
    expect(unseal(seal(null, '1.2.4'))).toEqual({ by: '1.2.4', value: null })
  })

  it('is nothing where a single letter is not the one it was, or some of them are gone', () => {
    const sealed = seal(value, '1.2.3')
    const changed = { ...sealed, text: sealed.text.replace('1', '7') }
    for (const raw of [changed, { ...sealed, text: sealed.text.slice(0, -1) }, { ...sealed, mark: 0 }])
      expect(unseal(raw)).toEqual({})
  })

  it('is nothing where a long text has lost its end, or is no JSON for all its mark', () => {
    const long = seal(Array.from({ length: 100_000 }, String), '1.2.3')
    expect(unseal(long).by).toBe('1.2.3')
    expect(unseal({ ...long, text: long.text.slice(0, -1) })).toEqual({})
    expect(unseal({ ...long, text: long.text.slice(0, long.text.length / 2) })).toEqual({})
    const { mark } = seal('x', '')
    expect(unseal({ by: '1.2.3', text: '"x"', mark })).toMatchObject({ value: 'x' })
    expect(unseal({ by: '1.2.3', text: '', mark: 0 })).toEqual({})
  })
})

it('is known to be stored only where all of it is', () => {
  const sealed = seal(value, '1.2.3')
  expect(isStored(sealed, JSON.parse(JSON.stringify(sealed)))).toBe(true)
  for (const other of [{ text: '{}' }, { by: '1.2.4' }, { mark: sealed.mark + 1 }])
    expect(isStored(sealed, { ...sealed, ...other })).toBe(false)
  for (const raw of [undefined, null, value]) expect(isStored(sealed, raw)).toBe(false)
})

it('gives what is not sealed as it is, by nobody', () => {
  for (const raw of [undefined, null, 'text', 7, [], { version: 1 }, { by: '1.2.3', text: null }])
    expect(unseal(raw)).toEqual({ value: raw })
})
