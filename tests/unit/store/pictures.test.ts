import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const store = join(import.meta.dirname, '../../../store')
const names = readdirSync(join(store, 'screenshots')).sort()

/** Every release adds its pictures to what a clone has to fetch. */
const maxBytes = 200 * 1024

describe('the pictures for the stores', () => {
  it('are those that store/README.md names, in that order', () => {
    const readme = readFileSync(join(store, 'README.md'), 'utf8')
    const named = [...readme.matchAll(/^\| `([\w-]+\.png)`/gm)].map(([, name]) => name)
    expect(names).toEqual(named)
    expect(names).toHaveLength(5)
  })

  it.each(names)('%s has 1280 × 800 pixels of 24 bits, as all three stores take them, and is small', (name) => {
    const bytes = readFileSync(join(store, 'screenshots', name))
    expect(bytes.toString('latin1', 1, 4)).toBe('PNG')
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1280, 800])
    // Bits of a channel; red, green and blue, without transparency.
    expect([bytes[24], bytes[25]]).toEqual([8, 2])
    expect(bytes.length).toBeLessThan(maxBytes)
  })
})
