import * as fc from 'fast-check'
import { readAddress, sections, writeAddress } from '../../core/filter/address.ts'
import { facets, facetValues } from '../../core/filter/filter.ts'
import { strangeText } from './strange-values.ts'
import { type FuzzTarget, isSame, promise } from './target.ts'

const names = [...facets, ...sections, 'from', 'to', 'q', 'finding', 'year', 'correction', '']
const values = [
  ...facets.flatMap((facet) => facetValues[facet] as readonly string[]),
  '2022',
  '2019',
  '2024',
  '1899',
  '2100',
  '',
  ',',
  '%',
  '%E0%A4',
]

const part = fc
  .tuple(fc.oneof(fc.constantFrom(...names), strangeText), fc.oneof(fc.constantFrom(...values), strangeText))
  .map(([name, value]) => `${name}=${value}`)

const years = fc.integer({ min: 1998, max: 2030 })
const span = fc.tuple(years, years).map(([from, to]) => `#from=${from}&to=${to}`)

const inputs = fc.oneof(
  { weight: 1, arbitrary: span },
  { weight: 4, arbitrary: fc.array(part, { maxLength: 8 }).map((parts) => `#${parts.join('&')}`) },
  { weight: 1, arbitrary: strangeText },
)

const check = (hash: string): void => {
  const { filter, target } = readAddress(hash)
  const { from, to } = filter
  promise(from === null || to === null || from <= to, 'A span of years begins before it ends.')
  const written = writeAddress({ filter, target })
  const again = readAddress(`#${written}`)
  // A long query in a script of many bytes can make an address longer than is read.
  if (again.isTooLong) return
  promise(isSame(again.unknown, []), 'What the page writes into its address it understands.')
  promise(isSame([again.filter, again.target], [filter, target]), 'An address that is written means what was read.')
  promise(writeAddress(again) === written, 'A view has one address.')
}

export const addressTarget = (): FuzzTarget<string> => ({ name: 'address', inputs, check })
