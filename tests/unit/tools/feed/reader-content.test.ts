import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../../core/feed/schema.ts'
import { feedIn } from '../../../../core/language/feed-language.ts'
import { readerContent } from '../../../../tools/feed/reader-content.ts'
import { readerWords } from '../../../../tools/feed/reader-words.ts'
import { aFeed, aFinding } from '../../../fixtures/feed.ts'

const contentOf = (members: Parameters<typeof aFinding>[0], language = 'en', others: string[] = []) => {
  const findings = [aFinding(members), ...others.map((id) => aFinding({ id, title: `The finding ${id}`, bearsOn: [] }))]
  return readerContent(findings[0] as (typeof findings)[0], aFeed({ findings }), readerWords(language))
}

const { t } = readerWords('en')
const none = t('limits.noReply')

const short = { summary: 'It was reported.', standing: { code: 'disputed', note: 'Two views.' } } as const

describe('what a feed reader shows of a finding (clause 3.1)', () => {
  it('is the summary, the reply of the company and where it stands', () => {
    expect(contentOf(short)).toBe(
      '<p>It was reported.</p>' +
        `<p><b>${t('finding.replyDated', { date: '18 Jun 2022' })}:</b> The company said it was working on it. ` +
        '(<a href="https://example.com/reply">example.com</a>)</p>' +
        `<p><b>${t('finding.standing')}: ${t('standing.disputed')}.</b> Two views.</p>`,
    )
  })

  it('has a reply without date or address as well', () => {
    expect(contentOf({ ...short, reply: { text: 'No.', date: null, url: null } })).toContain(
      `<p><b>${t('finding.reply')}:</b> No.</p>`,
    )
  })

  it('says what it means that no reply was seen, but not of what the company said itself', () => {
    expect(contentOf({ ...short, reply: null })).toContain(`<p>${none}</p>`)
    for (const group of ['said', 'admitted'] as const)
      expect(contentOf({ ...short, reply: null, group })).not.toContain(none)
  })

  it('begins with the withdrawal where it was withdrawn', () => {
    expect(contentOf({ ...short, retracted: { date: '2026-10-02', reason: 'The source took it back.' } })).toMatch(
      /^<p><b>[^<]*2 Oct 2026:<\/b> The source took it back\.<\/p><p>It was reported\.<\/p>/,
    )
  })

  it('names what it must not be read without', () => {
    expect(contentOf({ ...short, mustAppearWith: ['b', 'c'] }, 'en', ['b', 'c'])).toContain(
      `<p><b>${t('finding.mustAppearWith')}:</b> The finding b; The finding c</p>`,
    )
  })

  it('is text, whatever the texts hold', () => {
    const evil = '<script>alert("1")</script> & <b onclick=x>'
    const content = contentOf({
      summary: evil,
      reply: { text: evil, date: null, url: 'https://example.com/?a=b&c=d' },
      standing: { code: 'stands', note: evil },
      retracted: { date: '2026-10-02', reason: evil },
    })
    expect(content.match(/<[^>]*>/g)?.every((tag) => /^<(\/?(p|b|a)|a href="https:[^"<>]*")>$/.test(tag))).toBe(true)
    expect(content).toContain('<a href="https://example.com/?a=b&amp;c=d">')
  })

  it('names the language of a text that is not in ours', () => {
    const german = { de: { title: 'Ein Titel', content_text: 'Es wurde berichtet.', details: [], reply: 'Nein.' } }
    const aPart = (members: Parameters<typeof aFinding>[0]) => aFinding({ ...short, mustAppearWith: ['b'], ...members })
    const feed = feedIn(aFeed({ findings: [aPart({ translations: german }), aFinding({ id: 'b' })] }), 'de')
    const translated = readerContent(feed.findings[0] as Finding, feed, readerWords('de'))
    expect(translated).toContain('<p>Es wurde berichtet.</p>')
    expect(translated).toContain('<span lang="en">Two views.</span>')
    expect(translated).toContain('<span lang="en">Recordings of meetings say staff abroad had access</span>')
    const untranslated = feedIn(aFeed({ findings: [aPart({}), aFinding({ id: 'b' })] }), 'de')
    const content = readerContent(untranslated.findings[0] as Finding, untranslated, readerWords('de'))
    expect(content).toContain('<p><span lang="en">It was reported.</span></p>')
    expect(content).toContain('</b> <span lang="en">The company said it was working on it.</span>')
  })

  it('has our words in the language of the feed, or in English', () => {
    expect(contentOf(short, 'de-AT')).toMatch(/<b>.*18\. Juni 2022.*<\/b>/)
    expect(contentOf(short, 'fr')).toContain(readerWords('fr').t('finding.standing'))
    expect(contentOf(short, 'tlh')).toBe(contentOf(short))
  })
})
