import { describe, expect, it } from 'vitest'
import { maxHosts, maxNames } from '../../../../core/page/bounds.ts'
import { readObservation } from '../../../../core/page/observation.ts'
import { anObservation, someKept } from '../../../fixtures/observation.ts'

const aHost = { name: 'a.example', count: 1, firstAt: 0 }

describe('what an observer tells', () => {
  it('is read as it is', () => {
    expect(readObservation(anObservation())).toEqual(anObservation())
    expect(readObservation(anObservation({ kept: null }))?.kept).toBeNull()
  })

  it.each([
    ['nothing', undefined],
    ['text', 'observation'],
    ['more hosts than are kept', anObservation({ hosts: Array.from({ length: maxHosts + 1 }, () => aHost) })],
    ['a name that no address has', anObservation({ hosts: [{ ...aHost, name: 'moc.\u202eelpmaxe' }] })],
    ['a longer name than there is', anObservation({ hosts: [{ ...aHost, name: 'a'.repeat(254) }] })],
    ['a count that is not a number', anObservation({ hosts: [{ ...aHost, count: Number.NaN }] })],
    [
      'too many names',
      anObservation({ kept: someKept({ caches: { count: 1, names: Array(maxNames + 1).fill('x') } }) }),
    ],
  ])('is not believed with %s', (_what, message) => {
    expect(readObservation(message)).toBeNull()
  })

  it('has no sign in the page’s own names that would turn or break a line', () => {
    const cookies = { count: 1, names: ['a\u202eb\nc\ud800'] }
    const read = readObservation(anObservation({ kept: someKept({ cookies }) }))
    expect(read?.kept?.cookies?.names).toEqual(['a\ufffdb\ufffdc\ufffd'])
  })
})
