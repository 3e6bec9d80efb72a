import { describe, expect, it } from 'vitest'
import { toBibtex } from '../../../../core/citation/bibtex.ts'
import { toCslItems } from '../../../../core/citation/csl-json.ts'
import { citeInMarkdown, citeInText } from '../../../../core/citation/in-words.ts'
import { archivedCopyOf } from '../../../../core/findings/archived-copy.ts'
import { aFeed, aFinding, aSource } from '../../../fixtures/feed.ts'
import { words as t } from '../../../fixtures/words.ts'

const words = { t, language: 'en' }

const copyOf = (date: string | null, url = 'https://example.com/a?b=c#d') =>
  archivedCopyOf(aSource({ date, url }), { date: '2022-06' })

describe('an archived copy', () => {
  it.each([
    ['2022-06-17', '20220617'],
    ['2021-03', '20210301'],
    ['2020', '20200101'],
    [null, '20220601'],
  ])('is the one nearest to the source’s day, or else the finding’s: %s', (date, day) => {
    expect(copyOf(date)).toBe(`https://web.archive.org/web/${day}/https://example.com/a?b=c#d`)
  })

  it('is not asked for of what is one already', () => {
    expect(copyOf('2022', 'https://web.archive.org/web/2022/https://example.com/')).toBeNull()
  })
})

describe('citations', () => {
  const finding = aFinding()
  const cited = { finding, feed: aFeed({ findings: [finding] }), sequence: 1, accessed: '2026-11-23' }
  const copy = 'https://web.archive.org/web/20220617/https://example.com/recordings'

  it('have the archived copy where they have a place for it', () => {
    expect(citeInMarkdown(cited, words)).toContain(` ([archived copy](${copy}))`)
    expect(toBibtex(cited)).toContain(`archived copy: ${copy}`)
    expect(toCslItems(cited)[1]).toMatchObject({ archive: 'Internet Archive', archive_location: copy })
  })

  it('have the address of the finding’s page where the feed has a website', () => {
    const page = 'https://example.org/whosees/finding/leak/'
    const onSite = { ...cited, site: 'https://example.org/whosees' }
    expect(citeInText(onSite, words).split('\n')[0]).toContain(` ${page}`)
    expect(citeInMarkdown(onSite, words)).toContain(`](${page})**`)
    expect(toBibtex(onSite).split('\n\n')[0]).toContain(`url = {${page}}`)
    expect(toCslItems(onSite)[0]).toMatchObject({ URL: page })
    expect(citeInText(cited, words).split('\n')[0]).not.toContain('http')
  })
})
