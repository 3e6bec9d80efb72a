import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../../core/feed/schema.ts'
import { popupFindings, unseenAtOpening } from '../../../../core/popup/popup-findings.ts'
import { emptyHistory } from '../../../../core/reminders/history.ts'
import { recordSeen } from '../../../../core/reminders/news.ts'
import { aFeed, aFinding } from '../../../fixtures/feed.ts'

const findings = ['new', 'companion', 'leak', 'old'].map((id) => aFinding({ id }))
const feed = aFeed({ findings })
const seenBut = (...ids: string[]) =>
  recordSeen(
    { ...emptyHistory, known: {} },
    findings.filter(({ id }) => !ids.includes(id)),
  )

describe('what is new in the popup', () => {
  it('is what came since somebody looked', () => {
    expect(unseenAtOpening(feed, seenBut('new'))).toEqual(['new'])
  })

  it('is nothing to somebody who has not looked yet, or only at a card', () => {
    expect(unseenAtOpening(feed, emptyHistory)).toEqual([])
    expect(unseenAtOpening(feed, seenBut('new', 'companion', 'old'))).toEqual([])
  })
})

describe('what the popup lists', () => {
  it('puts the news first and lists none of it twice', () => {
    const { news, lead } = popupFindings(aFeed({ findings, lead: ['leak', 'new'] }), ['new'])
    expect(news.map(({ id }) => id)).toEqual(['new'])
    expect(lead.map(({ id }) => id)).toEqual(['leak'])
  })

  it('never lists a finding of the lead without those it must appear with', () => {
    const together = [aFinding({ mustAppearWith: ['companion'] }), aFinding({ id: 'companion' })]
    expect(popupFindings(aFeed({ findings: together }), []).lead.map(({ id }) => id)).toEqual(['leak', 'companion'])
  })

  it('never lists what is new without those it must appear with, unless it is withdrawn', () => {
    const listed = (members: Partial<Finding>) => {
      const fresh = aFinding({ id: 'new', mustAppearWith: ['companion'], ...members })
      const { news, lead } = popupFindings(aFeed({ findings: [fresh, ...findings.slice(1)], lead: ['leak'] }), ['new'])
      return [...news, ...lead].map(({ id }) => id)
    }
    expect(listed({})).toEqual(['new', 'companion', 'leak'])
    expect(listed({ retracted: { date: '2026-12-01', reason: 'Wrong.' } })).toEqual(['new', 'leak'])
  })
})
