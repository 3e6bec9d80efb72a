import { describe, expect, it } from 'vitest'
import type { Feed, Finding } from '../../../../core/feed/schema.ts'
import { findDifference, formatDifference } from '../../../../tools/feed/difference.ts'
import { aFeed, aFinding, anAction, anAssurance, aPair } from '../../../fixtures/feed.ts'

const tell = (before: Feed | null, after: Feed) => formatDifference(findDifference(before, after))
const ofLeak = (members: Partial<Finding>) => aFeed({ findings: [aFinding(members)] })

const note = { date: '2026-11-01', text: 'It was eleven.', material: false }
const retracted = { date: '2026-11-01', reason: 'The publisher withdrew it.' }

describe('what readers see change', () => {
  const cases: [string, Feed | null, Feed, string[]][] = [
    ['nothing', aFeed(), aFeed(), []],
    [
      'all, at first',
      null,
      aFeed(),
      ['new        leak  2022-06-17  Recordings of meetings say staff abroad had access'],
    ],
    [
      'a new finding',
      aFeed(),
      aFeed({ findings: [aFinding({ id: 'other', date: '2026-01', title: 'Other' }), aFinding()] }),
      ['new        other  2026-01  Other'],
    ],
    [
      'a correction that is told',
      aFeed(),
      ofLeak({ summary: 'So.', changes: [{ ...note, material: true }] }),
      ['corrected  leak  told to those who have seen it: "It was eleven."'],
    ],
    [
      'a second correction of one day, which the client takes for the same',
      ofLeak({ changes: [{ ...note, material: true }] }),
      ofLeak({
        changes: [
          { ...note, text: 'More.', material: true },
          { ...note, material: true },
        ],
      }),
      ['changed    leak  not told (changes): "More."'],
    ],
    [
      'one that is not material',
      aFeed(),
      ofLeak({ title: 'T', changes: [note] }),
      ['changed    leak  not told (title): "It was eleven."'],
    ],
    [
      'one without a note',
      aFeed(),
      ofLeak({ regions: ['EU'], title: 'T' }),
      ['changed    leak  not told (title, regions)'],
    ],
    [
      'a withdrawal',
      aFeed(),
      ofLeak({ retracted }),
      ['withdrawn  leak  told to those who have seen it: "The publisher withdrew it."'],
    ],
    [
      'a finding that vanishes',
      aFeed(),
      aFeed({ findings: [] }),
      ['vanished   leak  without a word to those who have seen it: rather retract it'],
    ],
    [
      'other parts',
      aFeed(),
      aFeed({
        assurances: [anAssurance({ who: 'Another' }), anAssurance({ id: 'A02' })],
        pairs: [aPair({ status: 'Settled.' })],
        actions: [],
        compiled: '2026-11-23',
      }),
      ['assurances: 1 added, 1 changed', 'actions: 5 removed', 'pairs: changed', 'compiled: changed'].map(
        (what) => `also       ${what}`,
      ),
    ],
    [
      'a letter, which readers send in their own name',
      aFeed({ requests: { letters: ['Dear Sir or Madam'] } }),
      aFeed({ requests: { letters: ['Dear controller'] } }),
      ['also       requests: changed'],
    ],
    [
      'an order',
      aFeed({ actions: ['a', 'b'].map((id) => anAction({ id })) }),
      aFeed({ actions: ['b', 'a'].map((id) => anAction({ id })) }),
      ['also       actions: in another order'],
    ],
  ]
  it.each(cases)('%s', (_, before, after, lines) => {
    expect(tell(before, after)).toEqual(lines)
  })

  it('comes with what is told before what is not', () => {
    const ids = ['a', 'b']
    const before = aFeed({ findings: ids.map((id) => aFinding({ id })) })
    const after = aFeed({
      findings: [aFinding({ id: 'a', title: 'T' }), aFinding({ id: 'b', changes: [{ ...note, material: true }] })],
    })
    expect(tell(before, after).map((line) => line.split(/ +/)[1])).toEqual(['b', 'a'])
  })
})
