// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { findingAnchor, findingOfHash } from '../../../components/finding-anchor.ts'
import { followersOf } from '../../../components/finding-links.tsx'
import { FindingsView } from '../../../components/findings-view.tsx'
import { countEachGroup } from '../../../components/legend.tsx'
import { groupByYear } from '../../../components/year-nav.tsx'
import type { Feed } from '../../../core/feed/schema.ts'
import { draw, settled } from '../../fixtures/draw.ts'
import { aFeed, aFeedAge, aFinding } from '../../fixtures/feed.ts'
import { words } from '../../fixtures/words.ts'

const drawFindings = (feed: Feed, target: string | null = null) =>
  draw(<FindingsView feed={feed} target={target} age={aFeedAge()} t={words} language="en" />)

const later = aFinding({ id: 'later', date: '2023-05-04', title: 'What came of it', follows: ['leak'] })

describe('the findings page', () => {
  it('lists every finding by year with all there is to it', () => {
    const root = drawFindings(aFeed({ findings: [later, aFinding({ details: ['A detail.'] })] }))
    expect([...root.querySelectorAll('.findings-year')].map(({ id }) => id)).toEqual(['year=2023', 'year=2022'])
    const text = root.querySelector('#finding\\=leak')?.textContent
    for (const part of [
      'A detail.',
      'The company said it was working on it.',
      'Where it stands: Stands.',
      'Contradicts: access is decided by a security team',
      'Concerns Sept 2021 to Jan 2022',
      'Followed byWhat came of it',
      'press · 17 Jun 2022',
      'Checked. The article was read.',
    ])
      expect(text).toContain(part)
  })

  it('lists a withdrawn finding among the corrections only, with its reason', () => {
    const retracted = { date: '2026-11-01', reason: 'The publisher withdrew it.' }
    const root = drawFindings(aFeed({ findings: [later, aFinding({ retracted })] }))
    expect(root.querySelectorAll('.finding-article')).toHaveLength(1)
    expect(root.querySelector('.corrections')?.textContent).toContain(
      'Withdrawn on 1 Nov 2026: The publisher withdrew it.',
    )
  })

  it('has no corrections where nothing was corrected', () => {
    expect(drawFindings(aFeed()).querySelector('.corrections')).toBeNull()
  })

  it('marks the finding that the address asks for, and says so when there is none', async () => {
    expect(drawFindings(aFeed(), 'leak').querySelector('[data-target=true]')?.id).toBe('finding=leak')
    const root = drawFindings(aFeed(), 'gone')
    await settled()
    expect(root.querySelector('[role=status]')?.textContent).toBe(
      'This list has no finding “gone”. All findings are shown.',
    )
  })
})

describe('the address of a finding', () => {
  it('leads back to it', () => {
    expect(findingOfHash(`#${findingAnchor('leak-2022')}`)).toBe('leak-2022')
  })

  it('is none for a year, for nothing, and whatever is not encoded as it should be', () => {
    expect(findingOfHash('#year=2022')).toBeNull()
    expect(findingOfHash('')).toBeNull()
    expect(findingOfHash('#finding=%E0%A4%A')).toBe('%E0%A4%A')
  })
})

describe('what the page is made of', () => {
  it('groups findings by year in their order', () => {
    expect(groupByYear([later, aFinding()]).map(({ year, findings }) => [year, findings.length])).toEqual([
      [2023, 1],
      [2022, 1],
    ])
  })

  it('counts each group, the empty ones as well', () => {
    expect(countEachGroup([aFinding(), aFinding({ group: 'decided' })])).toEqual({
      reported: 1,
      admitted: 0,
      decided: 1,
      action: 0,
      said: 0,
      change: 0,
    })
  })

  it('finds what came of a finding, oldest first', () => {
    const latest = aFinding({ id: 'latest', date: '2024-01-01', follows: ['leak'] })
    const feed = aFeed({ findings: [latest, later, aFinding()] })
    expect(followersOf(feed, aFinding()).map(({ id }) => id)).toEqual(['later', 'latest'])
  })
})
