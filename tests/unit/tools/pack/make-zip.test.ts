import { unzipSync } from 'fflate'
import { afterEach, expect, it } from 'vitest'
import { makeZip } from '../../../../tools/pack/make-zip.ts'

const zone = process.env.TZ
afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

const bytes = (text: string) => new TextEncoder().encode(text)
const files = [
  { path: 'b/I.txt', bytes: bytes('one') },
  { path: 'a.sh', bytes: bytes('two'), isProgram: true },
  { path: 'b/ı.txt', bytes: bytes('three'.repeat(100)) },
]

it('makes the same bytes in whatever order and time zone', () => {
  process.env.TZ = 'UTC'
  const one = makeZip(files)
  process.env.TZ = 'Pacific/Kiritimati'
  expect(makeZip([...files].reverse())).toEqual(one)
  expect(Object.keys(unzipSync(one))).toEqual(['a.sh', 'b/I.txt', 'b/ı.txt'])
})

it('keeps which file is a program', () => {
  const [plain, program] = [false, true].map((isProgram) => makeZip([{ path: 'a', bytes: bytes('a'), isProgram }]))
  expect(plain).not.toEqual(program)
})
