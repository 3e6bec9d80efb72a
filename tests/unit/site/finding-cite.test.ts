import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../core/feed/schema.ts'
import { makeSite } from '../../../site/make-site.ts'
import { aFeed, aFinding } from '../../fixtures/feed.ts'
import { aSiteInput } from '../../fixtures/website.ts'

const pageOf = (path: string, ...findings: Finding[]) =>
  [...makeSite(aSiteInput({ feed: aFeed({ findings }) }))].find((file) => file.path === path)?.contents ?? ''

const retracted = { date: '2024-02-03', reason: 'The publisher withdrew it.' }

const citationOn = (page: string) => /<p class="cite-text">(.*?)<\/p>/s.exec(page)?.[1]

describe('the citation on a finding’s page', () => {
  it('is not offered of a withdrawn finding, and nothing is sent for it', () => {
    const page = pageOf('finding/leak/index.html', aFinding({ retracted }))
    expect(page).toContain('This finding was withdrawn.')
    expect(page).not.toMatch(/site-cite|page-data|finding-1\.js/)
  })

  it('names without scripts, too, what the finding must be read with, unless that was withdrawn', () => {
    const leak = aFinding({ mustAppearWith: ['reply', 'gone'] })
    const reply = aFinding({ id: 'reply', title: 'What the company did' })
    const gone = aFinding({ id: 'gone', retracted })
    const citation = citationOn(pageOf('finding/leak/index.html', leak, reply, gone))
    expect(citation).toMatch(/finding\/leak\/\nTo be read together with: What the company did \(finding reply\)\.$/)
  })

  it('gives the feed’s own words and its one address in every language', () => {
    const translations = { de: { title: 'Ein Titel', content_text: 'Ein Text.', details: [], reply: 'Eine Antwort.' } }
    const page = pageOf('de/finding/leak/index.html', aFinding({ title: 'A title', translations }))
    expect(page).toContain('<h1>Ein Titel</h1>')
    expect(citationOn(page)).toMatch(/^A title \(.*; Eintrag leak\. https:\/\/example\.org\/whosees\/finding\/leak\/$/)
  })
})
