import { expect, it } from 'vitest'
import { isThisMachine } from '../../../../tools/feed/this-machine.ts'

it.each([
  'http://127.0.0.1:8787',
  'https://localhost/feed',
  'http://127.1/',
  'https://a.localhost/',
  'http://[::1]:80',
])('%s is this machine', (address) => {
  expect(isThisMachine(address)).toBe(true)
})

it.each(['https://example.org/', 'https://localhost.example.org/', 'https://127.example.org/', 'localhost', ''])(
  '%s is not',
  (address) => {
    expect(isThisMachine(address)).toBe(false)
  },
)
