import * as v from 'valibot'
import { expect, it } from 'vitest'
import { keySet, keysByThumbprint } from '../../../../core/feed/keys.ts'

// The group of Ed25519 (RFC 8032, section 5.1), as plainly as it can be written: to find out here, and not from a list,
// which points are of small order.
const p = 2n ** 255n - 19n
const mod = (a: bigint) => ((a % p) + p) % p
const power = (base: bigint, exponent: bigint): bigint => {
  if (exponent === 0n) return 1n
  const half = power(mod(base * base), exponent / 2n)
  return exponent % 2n === 0n ? half : mod(half * base)
}
const inverse = (a: bigint) => power(a, p - 2n)
const d = mod(-121665n * inverse(121666n))

type Point = [x: bigint, y: bigint]

const add = ([x1, y1]: Point, [x2, y2]: Point): Point => {
  const product = mod(d * mod(x1 * x2) * mod(y1 * y2))
  return [mod((x1 * y2 + y1 * x2) * inverse(1n + product)), mod((y1 * y2 + x1 * x2) * inverse(1n - product))]
}

/** As most verifiers decode it: `y` is taken mod p, and -0 for 0. */
const decode = (encoded: Uint8Array): Point | null => {
  const number = encoded.reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n)
  const y = mod(number % 2n ** 255n)
  const square = mod((y * y - 1n) * inverse(d * y * y + 1n))
  const root = power(square, (p + 3n) / 8n)
  const x = [root, mod(root * power(2n, (p - 1n) / 4n))].find((one) => mod(one * one) === square)
  return x === undefined ? null : [x % 2n === number >> 255n ? x : mod(-x), y]
}

const isOfSmallOrder = (encoded: Uint8Array) => {
  const point = decode(encoded)
  if (!point) return false
  const eightfold = [0, 1, 2].reduce((sum: Point) => add(sum, sum), point)
  return eightfold[0] === 0n && eightfold[1] === 1n
}

const bytesOf = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'))

/** Every encoding of the eight points, with the sign bit and without. */
const smallOrder = [
  '00'.repeat(32),
  `01${'00'.repeat(31)}`,
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  // p - 1, and what wraps round to 0 and 1: p and p + 1.
  ...['ec', 'ed', 'ee'].map((first) => `${first}${'ff'.repeat(30)}7f`),
].flatMap((hex) => {
  const negative = bytesOf(hex)
  negative[31] = (negative[31] ?? 0) | 0x80
  return [bytesOf(hex), negative]
})

const keyOf = (bytes: Uint8Array) => ({
  kty: 'OKP',
  crv: 'Ed25519',
  x: Buffer.from(bytes).toString('base64url'),
})

// RFC 8037, appendix A.2 and A.3.
const jwk = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' } as const
const thumbprint = 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k'

it('names a key by the thumbprint that RFC 8037 gives for it', async () => {
  expect([...(await keysByThumbprint({ keys: [jwk] })).keys()]).toEqual([thumbprint])
})

it('counts a key that stands twice once, whatever kid it claims', async () => {
  const keys = v.parse(keySet, {
    keys: [
      { ...jwk, kid: 'one' },
      { ...jwk, kid: 'two', use: 'sig' },
    ],
  })
  expect([...(await keysByThumbprint(keys)).entries()]).toEqual([[thumbprint, jwk]])
})

it.each<[string, unknown]>([
  ['no set', [jwk]],
  ['a private key', { keys: [{ ...jwk, d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A' }] }],
  ['a key of another kind', { keys: [{ ...jwk, crv: 'X25519' }] }],
  ['a secret', { keys: [{ kty: 'oct', k: jwk.x }] }],
  ['a key that is too short', { keys: [{ ...jwk, x: jwk.x.slice(0, 42) }] }],
  ['a key with a letter before it', { keys: [{ ...jwk, x: `A${jwk.x}` }] }],
  ['a key with a letter after it', { keys: [{ ...jwk, x: `${jwk.x}A` }] }],
  ['a key with bits beyond its end', { keys: [{ ...jwk, x: `${jwk.x.slice(0, 42)}p` }] }],
  ['too many keys', { keys: Array(21).fill(jwk) }],
])('refuses %s', (_, set) => {
  expect(v.safeParse(keySet, set).success).toBe(false)
})

it.each(smallOrder.map((bytes) => [Buffer.from(bytes).toString('hex'), bytes] as const))(
  'refuses the key %s, which anybody can sign for',
  (_, bytes) => {
    expect(isOfSmallOrder(bytes)).toBe(true)
    expect(v.is(keySet, { keys: [keyOf(bytes)] })).toBe(false)
  },
)

it('refuses no other key that begins or ends like one of these', () => {
  const near = smallOrder.flatMap((bytes) =>
    [0, 15, 31].map((at) => Uint8Array.from(bytes, (byte, index) => (index === at ? byte ^ 0x10 : byte))),
  )
  for (const bytes of near.filter((one) => !isOfSmallOrder(one)))
    expect(v.safeParse(keySet, { keys: [keyOf(bytes)] }).success, Buffer.from(bytes).toString('hex')).toBe(true)
})
