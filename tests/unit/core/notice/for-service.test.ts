import { describe, expect, it } from 'vitest'
import { feedForService, wordsForService } from '../../../../core/notice/for-service.ts'
import { noticeView } from '../../../../core/notice/notice-view.ts'
import { emptyHistory } from '../../../../core/reminders/history.ts'
import { defaultSettings } from '../../../../core/settings/settings.ts'
import elsewhere from '../../../../locales/en/elsewhere.json'
import { aFeed, aFinding } from '../../../fixtures/feed.ts'
import { noticeWords as messages } from '../../../fixtures/words.ts'

const other = (id: string, members = {}) => aFinding({ id, ...members })
const idsOf = (feed: ReturnType<typeof aFeed>) => feedForService(feed, 'capcut').findings.map(({ id }) => id)

const viewFor = (feed: ReturnType<typeof aFeed>) => {
  const own = feedForService(feed, 'capcut')
  const words = wordsForService('CapCut', own.findings.length, { messages, elsewhere, language: 'en' })
  return noticeView({
    ...{ settings: defaultSettings, history: emptyHistory, feed: own, messages: words, site: 'CapCut' },
    ...{ language: 'en', direction: 'ltr', isPrivate: true },
  })
}

describe('the findings that concern a service', () => {
  it('are those that say so, and are not withdrawn', () => {
    const withdrawn = { date: '2026-01-01', reason: 'An error.' }
    const findings = [
      other('both', { services: ['lemon8', 'capcut'] }),
      other('tiktok'),
      other('other', { services: ['lemon8'] }),
      other('gone', { services: ['capcut'], retracted: withdrawn }),
    ]
    expect(idsOf(aFeed({ findings }))).toEqual(['both'])
  })

  it('come with those that they must appear with', () => {
    const findings = [other('leak', { services: ['capcut'], mustAppearWith: ['reply'] }), other('reply')]
    expect(idsOf(aFeed({ findings }))).toEqual(['leak', 'reply'])
  })
})

describe('the notice on a service', () => {
  it('names it, and shows what concerns it', () => {
    const view = viewFor(aFeed({ findings: [other('leak', { services: ['capcut'] }), other('tiktok')] }))
    expect([view.site, view.total, view.headline?.id]).toEqual(['CapCut', 1, 'leak'])
    expect(view.messages['notice.title']).toBe('Who can see CapCut data?')
    expect(view.messages['tab.title']).toBe('Who sees CapCut data?')
    expect(view.says.remark).toMatch(/^WhoSees remembers nothing of visits to CapCut/)
  })

  it('says so where nothing does, in each of its forms', () => {
    const view = viewFor(aFeed())
    expect([view.total, view.headline, view.findings]).toEqual([0, null, []])
    expect(view.messages['tab.title']).toBe('CapCut: no findings')
    expect(view.says.counts).toEqual([])
    expect(view.says.announcement).toBe('None of the findings concerns CapCut')
    expect(view.says.remark).toBe('The findings are about TikTok; CapCut is a separate product.')
  })
})
