import * as v from 'valibot'
import { expect, it } from 'vitest'
import { keySet, keysByThumbprint } from '../../../../core/feed/keys.ts'

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
  ['a key with bits beyond its end', { keys: [{ ...jwk, x: `${jwk.x.slice(0, 42)}p` }] }],
  ['too many keys', { keys: Array(21).fill(jwk) }],
])('refuses %s', (_, set) => {
  expect(v.safeParse(keySet, set).success).toBe(false)
})
