import * as fc from 'fast-check'

/** A stretch of bytes that is flipped, cut out, put elsewhere or doubled. */
const damage = fc.record({
  kind: fc.constantFrom('flip', 'cut', 'move', 'double'),
  at: fc.nat(),
  by: fc.integer({ min: 1, max: 200 }),
})

const apply = (bytes: Uint8Array, { kind, at, by }: { kind: string; at: number; by: number }): Uint8Array => {
  const start = at % Math.max(1, bytes.length)
  if (kind === 'flip') {
    const flipped = bytes.slice()
    flipped[start] = (bytes[start] ?? 0) ^ by
    return flipped
  }
  const [head, part, tail] = [bytes.subarray(0, start), bytes.subarray(start, start + by), bytes.subarray(start + by)]
  const parts = { cut: [head, tail], move: [head, tail, part], double: [head, part, part, tail] }[kind] ?? []
  return new Uint8Array(Buffer.concat(parts))
}

export const utf8 = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value) ?? '')

/** JSON as bytes, now and then with a damage that knows nothing of JSON. */
export const damagedJson = (values: fc.Arbitrary<unknown>): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(values, fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.array(damage, { maxLength: 2 })))
    .map(([value, damages]) => damages.reduce(apply, utf8(value)))
