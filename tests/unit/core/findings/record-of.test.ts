import { expect, it } from 'vitest'
import { recordOf } from '../../../../core/findings/on-record.ts'
import { aFeed, aFinding } from '../../../fixtures/feed.ts'

const other = (id: string, members: Parameters<typeof aFinding>[0]) =>
  aFinding({ id, direction: 'reassurance', bearsOn: [], ...members })

it('beside a finding stands what points the other way: of its regions first, then what is related to it', () => {
  const finding = aFinding({ regions: ['EU'], mustAppearWith: ['shown-anyway'] })
  const findings = [
    other('elsewhere', { regions: ['US'] }),
    other('same-way', { regions: ['EU'], direction: 'concern' }),
    other('here', { regions: ['EU'] }),
    other('here-and-related', { regions: ['EU', 'US'], follows: ['leak'] }),
    other('withdrawn', { regions: ['EU'], retracted: { date: '2024-01-01', reason: 'Wrong.' } }),
    other('shown-anyway', { regions: ['EU'] }),
    finding,
  ]
  const ids = (count: number) => recordOf(aFeed({ findings }))(finding, count).map(({ id }) => id)
  expect(ids(2)).toEqual(['here-and-related', 'here'])
  expect(ids(9)).toEqual(['here-and-related', 'here', 'elsewhere'])
})

it('beside a neutral finding stands nothing: no way is the other one', () => {
  const finding = aFinding({ direction: 'neutral' })
  const findings = [other('fine', {}), other('worse', { direction: 'concern' }), finding]
  expect(recordOf(aFeed({ findings }))(finding, 9)).toEqual([])
})
