import { describe, expect, it } from 'vitest'
import { noticeSentences } from '../../../../core/notice/notice-sentences.ts'
import { aFinding } from '../../../fixtures/feed.ts'
import { words as t } from '../../../fixtures/words.ts'

const counts = { reported: 1234, admitted: 1, decided: 2 }
const [a, b] = [aFinding({ id: 'a' }), aFinding({ id: 'b' })]
const about = { counts, news: [a, b], headline: a, reassuring: 12, total: 71, isPrivate: false, t, language: 'en' }

describe('the notice’s sentences with figures', () => {
  it('say how much is new, and how much of that is left out', () => {
    expect(noticeSentences(about)).toMatchObject({ news: '2 new', moreNews: 'and 1 more update' })
    expect(noticeSentences({ ...about, headline: null }).moreNews).toBe('and 2 more updates')
    expect(noticeSentences({ ...about, news: [a] }).moreNews).toBeNull()
    expect(noticeSentences({ ...about, news: [] })).toMatchObject({ news: null, moreNews: null })
  })

  it('say how many point the other way, in a private window why nothing can be remembered instead', () => {
    expect(noticeSentences(about).remark).toBe('Also on record: 12 of 71 point the other way')
    expect(noticeSentences({ ...about, reassuring: 0 }).remark).toBeNull()
    const inPrivate = noticeSentences({ ...about, isPrivate: true })
    expect([inPrivate.remark, inPrivate.moreNews]).toEqual([t('notice.private'), null])
  })

  it('write numbers as the language does', () => {
    expect(noticeSentences(about).counts[0]).toEqual({ group: 'reported', count: '1,234' })
    expect(noticeSentences({ ...about, language: 'de' }).counts[0]?.count).toBe('1.234')
  })
})
