import { generateKeyPairSync } from 'node:crypto'
import { strToU8 } from 'fflate'
import { expect, it } from 'vitest'
import { findPrivateKey } from '../../../../tools/pack/find-private-key.ts'

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const pem = { format: 'pem' } as const

it('names the first file that holds a private key, in either form', () => {
  const encrypted = { cipher: 'aes-256-cbc', passphrase: 'a' }
  for (const key of [
    privateKey.export({ type: 'pkcs8', ...pem }),
    privateKey.export({ type: 'pkcs8', ...pem, ...encrypted }),
    JSON.stringify(privateKey.export({ format: 'jwk' }), null, 2),
  ])
    expect(
      findPrivateKey([
        ['a.js', strToU8('let a')],
        ['b/c', strToU8(`before\n${key}`)],
      ]),
    ).toBe('b/c')
})

it('names none where there are public halves only, and other bytes', () => {
  const halves = [publicKey.export({ type: 'spki', ...pem }), JSON.stringify(publicKey.export({ format: 'jwk' }))]
  const files = halves.map((half, index): [string, Uint8Array] => [`${index}`, strToU8(String(half))])
  expect(findPrivateKey([...files, ['icon.png', new Uint8Array([0x89, 0x50, 0xff, 0])]])).toBeUndefined()
})
