import { deflateSync, inflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { repackPng } from '../../../../tools/screens/repack-png.ts'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

const uint32 = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

/** Sums are not read, so they are zero here. */
const chunk = (type: string, data: Buffer) =>
  Buffer.concat([uint32(data.length), Buffer.from(type, 'latin1'), data, uint32(0)])

const header = (bits: number) => Buffer.concat([uint32(2), uint32(5), Buffer.from([bits, 2, 0, 0, 0])])

/** Two pixels wide; each line is stored in another of the five ways, so that what is added is the prediction itself. */
const stored = [
  [0, 10, 20, 30, 40, 60, 80],
  [1, 5, 6, 7, 1, 2, 250],
  [2, 1, 1, 1, 1, 1, 1],
  [3, 4, 4, 4, 4, 4, 4],
  [4, 1, 2, 3, 4, 5, 6],
]

const plain = [
  [0, 10, 20, 30, 40, 60, 80],
  [0, 5, 6, 7, 6, 8, 1],
  [0, 6, 7, 8, 7, 9, 2],
  [0, 7, 7, 8, 11, 12, 9],
  [0, 8, 9, 11, 15, 17, 17],
]

const picture = (bits = 8) => {
  const data = deflateSync(Buffer.from(stored.flat()))
  const parts = [data.subarray(0, 9), data.subarray(9)].map((part) => chunk('IDAT', part))
  return Buffer.concat([signature, chunk('IHDR', header(bits)), ...parts, chunk('IEND', Buffer.alloc(0))])
}

it('stores the same pixels as they are, whatever way their lines were stored in', () => {
  const packed = repackPng(picture())
  expect(packed.subarray(0, 33 - 4)).toEqual(picture().subarray(0, 33 - 4))
  const length = packed.readUInt32BE(33)
  expect(packed.toString('latin1', 37, 41)).toBe('IDAT')
  expect([...inflateSync(packed.subarray(41, 41 + length))]).toEqual(plain.flat())
})

it('writes the sum of every part, and comes to the same when it is done again', () => {
  const packed = repackPng(picture())
  // The sum that every PNG ends with.
  expect(packed.subarray(-4).toString('hex')).toBe('ae426082')
  expect(repackPng(packed)).toEqual(packed)
})

it('refuses what no browser writes, as its lines would be read wrongly', () => {
  expect(() => repackPng(picture(16))).toThrow('A picture for the stores has 24 bits a pixel.')
})
