import { describe, expect, it } from 'vitest'
import type { Glyph } from '../../../../core/timeline/glyphs.ts'
import {
  type Curve,
  crossingOf,
  leadLink,
  linkLinesOf,
  strength,
  stretchOf,
} from '../../../../core/timeline/link-lines.ts'
import type { Mark } from '../../../../core/timeline/marks.ts'
import { linksBetween, type TimelineLink } from '../../../../core/timeline/timeline-links.ts'
import { aFeed, aFinding, anAssurance } from '../../../fixtures/feed.ts'
import { layOutFeed } from '../../../fixtures/timeline.ts'

const feed = aFeed({
  findings: [
    aFinding({ id: 'ruling', date: '2023-05-04', group: 'decided', period: null }),
    aFinding({
      bearsOn: [
        { assurance: 'A02', relation: 'bears-on' },
        { assurance: 'A01', relation: 'contradicts' },
      ],
    }),
    aFinding({ id: 'testimony', date: '2021-10-26', group: 'said', period: null, bearsOn: [] }),
  ],
  assurances: [anAssurance({ statedIn: 'testimony' }), anAssurance({ id: 'A02', statedIn: 'testimony' })],
})
const links = linksBetween(feed, feed.findings)

describe('the lines between what was said and what bears on it', () => {
  it('are one for two marks, the one that says most', () => {
    const lines = linkLinesOf(links, layOutFeed(feed).marks)
    expect(lines.map(({ ends, relation }) => [...ends, relation])).toEqual([
      ['testimony', 'ruling', 'contradicts'],
      ['testimony', 'leak', 'contradicts-reported'],
    ])
  })

  it('fall straight down on a bar that reaches below', () => {
    const { marks } = layOutFeed(feed)
    const said = marks.find(({ id }) => id === 'testimony')
    const [, link] = linkLinesOf(links, marks)
    const numbers = link?.path.match(/[\d.]+/g)?.map(Number) ?? []
    expect(numbers[0]).toBeCloseTo(said?.x ?? 0, 0)
    expect(numbers.at(-2)).toBe(numbers[0])
    expect(numbers.at(-1)).toBeGreaterThan(numbers[1] ?? 0)
  })

  it('leave out what is not in view', () => {
    expect(linkLinesOf(links, [])).toEqual([])
  })

  it('have the first pair in view as the one that is always there', () => {
    expect(layOutFeed(feed).lead).toMatchObject({ said: 'testimony', finding: 'leak', pair: 0 })
    expect(layOutFeed(aFeed({ pairs: [] })).lead).toBeNull()
  })

  it('put the editors’ pairs before all others, and contradictions before the rest', () => {
    const of = (relation: 'contradicts' | 'bears-on', pair: number | null) => strength({ relation, pair })
    expect(of('bears-on', 3)).toBeLessThan(of('contradicts', null))
    expect(of('contradicts', null)).toBeLessThan(of('bears-on', null))
    const relations = ['contradicts', 'contradicts-reported', 'contradicts-if-true', 'supports', 'bears-on'] as const
    expect(relations.map((relation) => strength({ relation, pair: null }))).toEqual([0, 1, 2, 3, 4])
    expect(relations.map((relation) => strength({ relation, pair: 0 }))).toEqual([-5, -4, -3, -2, -1])
  })
})

const link = (said: string, finding: string, members: Partial<TimelineLink> = {}): TimelineLink => ({
  said,
  finding,
  assurance: 'A01',
  relation: 'contradicts',
  pair: null,
  ...members,
})

const glyph = (id: string, lane: Glyph['lane'], at: number | null, members: Partial<Glyph> = {}): Glyph => {
  const [x1, x2] = [(at ?? 0) - 6, (at ?? 0) + 6]
  return { item: { id }, lane, group: lane, at, bar: null, tail: null, isEcho: false, x1, x2, ...members } as Glyph
}

describe('the pair whose line is always there', () => {
  const glyphs = [glyph('said', 'said', 50), glyph('leak', 'reported', 90)]

  it('is the first of the editors’ of which both ends are in view, and else none', () => {
    const links = [
      link('said', 'leak', { pair: 3 }),
      link('said', 'leak'),
      link('said', 'gone', { pair: 0 }),
      link('gone', 'leak', { pair: 1 }),
      link('said', 'leak', { pair: 2 }),
    ]
    expect(leadLink(links, glyphs)).toBe(links[4])
    expect(leadLink(links.slice(1, 4), glyphs)).toBeNull()
  })

  it('begins at what was said in an event, and ends at the event itself', () => {
    const echo = glyph('hearing', 'said', 70, { isEcho: true })
    const event = glyph('hearing', 'decided', 70)
    const [from, to] = [link('hearing', 'leak', { pair: 0 }), link('said', 'hearing', { pair: 0 })]
    expect(leadLink([from], [...glyphs, event])).toBeNull()
    expect(leadLink([from], [...glyphs, event, echo])).toBe(from)
    expect(leadLink([to], [...glyphs, echo])).toBeNull()
    expect(leadLink([to], [...glyphs, echo, event])).toBe(to)
  })
})

describe('what that line takes of the lanes', () => {
  const lead = link('said', 'fine', { pair: 0 })
  const said = glyph('said', 'said', 50)
  const crossed = (fine: Glyph, from = said) =>
    (['said', 'reported', 'decided', 'changed'] as const).map((lane) => crossingOf(lead, lane, [from, fine]))

  it('is the stretch between its ends, in the lanes down to the one where it ends', () => {
    const stretch = [{ x1: 47, x2: 93 }]
    expect(crossed(glyph('fine', 'decided', 90))).toEqual([[], stretch, stretch, []])
    expect(crossed(glyph('fine', 'reported', 10))).toEqual([[], [{ x1: 7, x2: 53 }], [], []])
  })

  it('is as narrow as the line where that falls on a bar, and not where it only meets the bar’s end', () => {
    const lands = (bar: Glyph['bar']) => crossed(glyph('fine', 'reported', 90, { bar }))[1]
    expect(lands({ x1: 20, x2: 60 })).toEqual([{ x1: 47, x2: 53 }])
    expect(lands({ x1: 50, x2: 80 })).toEqual([{ x1: 47, x2: 93 }])
    expect(lands({ x1: 20, x2: 50 })).toEqual([{ x1: 47, x2: 93 }])
  })

  it('begins and ends where marks that are out of view would begin', () => {
    const from = glyph('said', 'said', null, { x1: 30, x2: 40 })
    const fine = glyph('fine', 'reported', null, { x1: 70, x2: 95 })
    expect(crossed(fine, from)[1]).toEqual([{ x1: 27, x2: 73 }])
  })

  it('is nothing without such a line, or without one of its ends', () => {
    expect(crossingOf(null, 'reported', [said, glyph('fine', 'decided', 90)])).toEqual([])
    expect(crossed(glyph('other', 'decided', 90))).toEqual([[], [], [], []])
    expect(crossed(glyph('fine', 'decided', 90), glyph('other', 'said', 50))).toEqual([[], [], [], []])
  })
})

const mark = (id: string, lane: Mark['lane'], x: number, y: number, members: object = {}): Mark => {
  const box = { x1: x - 6, x2: x + 6, y1: y - 6, y2: y + 6 }
  return { kind: 'item', id, item: { id }, lane, x, y, box, bar: null, ...members } as Mark
}

describe('a line', () => {
  const said = mark('said', 'said', 50, 20)
  const lines = (marks: Mark[], links = [link('said', 'leak')]) =>
    linkLinesOf(links, marks).map(({ curve: { x1, y1, x2, y2 }, ends }) => [...ends, x1, y1, x2, y2])

  it('goes from the lower edge of the upper mark to the upper edge of the lower one, upright at both', () => {
    const marks = [said, mark('leak', 'reported', 90.04, 120)]
    expect(lines(marks)).toEqual([['said', 'leak', 50, 26, 90.04, 114]])
    expect(linkLinesOf([link('said', 'leak')], marks)[0]?.path).toBe('M50 26C50 70 90 70 90 114')
    expect(lines([said, mark('leak', 'reported', 90, 20)])).toEqual([['said', 'leak', 50, 26, 90, 14]])
    expect(lines([mark('said', 'said', 50, 120), mark('leak', 'reported', 90, 20)])).toEqual([
      ['said', 'leak', 50, 114, 90, 26],
    ])
  })

  it('falls on a bar that reaches below it', () => {
    const leak = mark('leak', 'reported', 90, 120, { bar: { x1: 20, x2: 60 } })
    expect(lines([said, leak])).toEqual([['said', 'leak', 50, 26, 50, 114]])
  })

  it('ends at the merged mark that holds its finding, and does not lead from one to itself', () => {
    const cluster = mark('cluster:reported:1', 'reported', 90, 120, {
      kind: 'cluster',
      items: [{ id: 'a' }, { id: 'leak' }],
    })
    expect(lines([said, cluster])).toEqual([['said', 'cluster:reported:1', 50, 26, 90, 114]])
    const both = mark('cluster:said:1', 'said', 90, 120, { kind: 'cluster', items: [{ id: 'said' }, { id: 'leak' }] })
    expect(lines([both])).toEqual([])
    expect(lines([both, mark('other', 'reported', 10, 10)], [link('said', 'other'), link('other', 'gone')])).toEqual([
      ['cluster:said:1', 'other', 90, 114, 10, 16],
    ])
  })

  it('leads from what was said in an event, and to the event itself, where there are two marks of it', () => {
    const [echo, event] = [mark('hearing:said', 'said', 70, 20), mark('hearing', 'decided', 70, 220)].map(
      (one) => ({ ...one, item: { id: 'hearing' } }) as Mark,
    ) as [Mark, Mark]
    const leak = mark('leak', 'reported', 90, 120)
    const links = [link('hearing', 'leak'), link('said', 'hearing')]
    expect(lines([event, echo, leak, said], links).map(([from, to]) => [from, to])).toEqual([
      ['hearing:said', 'leak'],
      ['said', 'hearing'],
    ])
    expect(lines([event, leak], [link('hearing', 'leak')]).map(([from]) => from)).toEqual(['hearing'])
  })

  it('is the more telling of two between the same marks, and the first of equals', () => {
    const marks = [said, mark('leak', 'reported', 90, 120)]
    const [lesser, telling] = [
      link('said', 'leak', { relation: 'bears-on' }),
      link('said', 'leak', { relation: 'supports' }),
    ]
    const relationOf = (...links: TimelineLink[]) => linkLinesOf(links, marks).map(({ relation }) => relation)
    expect([relationOf(lesser, telling), relationOf(telling, lesser)]).toEqual([['supports'], ['supports']])
    const [first, second] = [link('said', 'leak', { pair: 4 }), link('said', 'leak', { pair: 5 })]
    expect(linkLinesOf([first, second], marks).map(({ pair }) => pair)).toEqual([4])
  })
})

describe('how far a line reaches sideways', () => {
  const slanted: Curve = { x1: 0, y1: 0, x2: 100, y2: 100 }
  const reach = (line: Curve, top: number, bottom: number) => {
    const stretch = stretchOf(line, top, bottom)
    return stretch && [Math.round(stretch.x1), Math.round(stretch.x2)]
  }

  it('is nothing for one that stands upright, and all of it from end to end', () => {
    expect(stretchOf({ x1: 10, y1: 0, x2: 10, y2: 100 }, 20, 40)).toEqual({ x1: 10, x2: 10 })
    expect(reach(slanted, 0, 100)).toEqual([0, 100])
    expect(reach({ x1: 20, y1: 300, x2: 60, y2: 100 }, 100, 300)).toEqual([20, 60])
  })

  it('is little at its ends, and most in its middle', () => {
    expect(reach(slanted, 50, 50)).toEqual([47, 53])
    expect(reach(slanted, 0, 20)).toEqual([0, 8])
    expect(reach(slanted, 80, 100)).toEqual([92, 100])
  })

  it('is null where it does not pass', () => {
    expect([reach(slanted, 110, 120), reach(slanted, -30, -10)]).toEqual([null, null])
  })
})
