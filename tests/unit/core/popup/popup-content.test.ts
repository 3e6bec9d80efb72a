import { describe, expect, it } from 'vitest'
import { popupContent } from '../../../../core/popup/popup-content.ts'
import { aFeed, aFinding, anAction } from '../../../fixtures/feed.ts'
import { realFeed, realFeeds } from '../../../fixtures/real-feed.ts'

const retracted = { date: '2026-11-01', reason: 'The publisher withdrew it.' }

describe('what the popup shows of a feed', () => {
  it('has the counts of all that is listed, and of the rest only what is shown', () => {
    const others = ['one', 'two'].map((id) => aFinding({ id, group: 'decided' }))
    const feed = aFeed({ findings: [...others, aFinding({ id: 'gone', retracted }), aFinding()] })
    const content = popupContent(feed, [], 'en')
    expect(content.counts).toEqual({ reported: 1, admitted: 0, decided: 2 })
    expect([content.news, content.lead.map(({ id }) => id)]).toEqual([[], ['leak']])
    expect(content.pairs.map(({ finding }) => finding.id)).toEqual(['leak'])
  })

  it('has the news first, a withdrawal among them, with the words of its reason', () => {
    const feed = aFeed({ findings: [aFinding({ id: 'gone', retracted }), aFinding()] })
    expect(popupContent(feed, ['gone'], 'en').news).toMatchObject([{ id: 'gone', retracted }])
  })

  it('says where nothing is listed', () => {
    const none = { findings: [aFinding({ retracted })], lead: [], pairs: [] }
    expect(popupContent(aFeed(none), [], 'en')).toMatchObject({ isEmpty: true, lead: [], pairs: [] })
    expect(popupContent(aFeed(), [], 'en').isEmpty).toBe(false)
  })

  it('is in the language of the interface as far as it is translated, and marks what is not', () => {
    const title = 'Aufnahmen von Besprechungen'
    const translations = { de: { title, content_text: 'Kurz.', reply: 'Antwort.' } }
    const feed = aFeed({ findings: [aFinding({ translations })], actions: [anAction()] })
    const { lead, actions, pairs } = popupContent(feed, [], 'de')
    expect(lead).toMatchObject([{ title, reply: { text: 'Antwort.' }, noteLanguage: { tag: 'en' } }])
    expect([lead[0]?.textLanguage, actions[0]?.textLanguage]).toMatchObject([undefined, { tag: 'en' }])
    expect(pairs).toMatchObject([{ pair: { textLanguage: { tag: 'en' } } }])
  })

  it.each(realFeeds)('is a small part of the feed %s, in English and in another language', async (when) => {
    const feed = await realFeed(when)
    for (const language of ['en', 'de'])
      expect(JSON.stringify(popupContent(feed, [], language)).length).toBeLessThan(JSON.stringify(feed).length / 3)
  })
})
