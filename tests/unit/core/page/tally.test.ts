import { describe, expect, it } from 'vitest'
import { maxHosts } from '../../../../core/page/bounds.ts'
import { readObservation } from '../../../../core/page/observation.ts'
import { countRequest, newTally } from '../../../../core/page/tally.ts'

const tallyOf = (...addresses: string[]) => {
  const tally = newTally()
  for (const [index, address] of addresses.entries()) countRequest(tally, address, 100 - index)
  return { ...tally, hosts: [...tally.hosts.values()] }
}

describe('the tally of a page', () => {
  it('counts requests by host, with the first time each was seen', () => {
    expect(
      tallyOf('https://a.example/x', 'http://b.example:8080/', 'https://A.EXAMPLE./y', 'wss://a.example/'),
    ).toEqual({
      hosts: [
        { name: 'a.example', count: 3, firstAt: 97 },
        { name: 'b.example', count: 1, firstAt: 99 },
      ],
      beyond: 0,
    })
  })

  it('counts nothing that asks no host', () => {
    expect(
      tallyOf('data:,x', 'blob:https://a.example/1', 'about:blank', 'chrome-extension://x/y', 'no address', '').hosts,
    ).toEqual([])
  })

  it('has names in ASCII: those that look alike, mix scripts or run from right to left are not what they seem', () => {
    const names = tallyOf('https://tіktok.com/', 'https://xn--4db.example/', 'https://שלום.example/').hosts.map(
      ({ name }) => name,
    )
    expect(names).toEqual(['xn--tktok-n2e.com', 'xn--4db.example', 'xn--9dbne9b.example'])
  })

  it('takes names of 253 characters, and counts longer ones without their names', () => {
    const longest = `${'a'.repeat(59)}.`.repeat(4) + 'b'.repeat(13)
    expect(longest).toHaveLength(253)
    const { hosts, beyond } = tallyOf(`https://${longest}/`, `https://x${longest}/`)
    expect([hosts.map(({ name }) => name), beyond]).toEqual([[longest], 1])
  })

  it('leaves a name that is all dot a name, so that a page cannot void what is told of it by asking that', () => {
    const tally = newTally()
    for (const address of ['https://./', 'https://a.example./']) countRequest(tally, address, 0)
    expect([...tally.hosts.keys()]).toEqual(['.', 'a.example'])
    const told = { since: 1, isCounting: true, hosts: [...tally.hosts.values()], beyond: 0, lost: 0, kept: null }
    expect(readObservation(told)).not.toBeNull()
  })

  it('takes what only begins like the address of a host for another', () => {
    const addresses = [
      'https://a.example/x',
      'https://a.example.org/x',
      'https://a.example@b.example/',
      'https://a.example',
    ]
    expect(tallyOf(...addresses).hosts.map(({ name, count }) => [name, count])).toEqual([
      ['a.example', 2],
      ['a.example.org', 1],
      ['b.example', 1],
    ])
  })

  it('is bounded however many hosts a page contacts, and goes on counting those it knows', () => {
    const tally = newTally()
    for (let number = 0; number < 100_000; number += 1) countRequest(tally, `https://h${number}.example/`, number)
    countRequest(tally, 'https://h7.example/', 1)
    expect(tally.hosts.size).toBe(maxHosts)
    expect(tally.beyond).toBe(100_000 - maxHosts)
    expect(tally.hosts.get('h7.example')).toEqual({ name: 'h7.example', count: 2, firstAt: 1 })
  })
})
