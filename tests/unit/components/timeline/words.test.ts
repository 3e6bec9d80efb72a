import { describe, expect, it } from 'vitest'
import {
  countFormat,
  labelOfItem,
  nameOfMark,
  spanInWords,
  tickFormat,
  titleOf,
} from '../../../../components/timeline/words.ts'
import { feedIn } from '../../../../core/language/feed-language.ts'
import { timelineItems } from '../../../../core/timeline/items.ts'
import { spanOf, spanOfPeriod } from '../../../../core/timeline/span.ts'
import { aFeed, aFinding, anAssurance } from '../../../fixtures/feed.ts'
import { manyFindings } from '../../../fixtures/many-findings.ts'
import { layOutFeed } from '../../../fixtures/timeline.ts'
import { words as t } from '../../../fixtures/words.ts'

const words = { t, language: 'en' }

describe('the words of the timeline', () => {
  it('name a stretch of time by its day, its month or its ends', () => {
    expect(spanInWords(spanOf('2023-03-08'), words)).toBe('8 Mar 2023')
    expect(spanInWords(spanOf('2023-03'), words)).toBe('Mar 2023')
    expect(spanInWords(spanOfPeriod({ from: '2023-03', to: '2023-05' }), words)).toBe('Mar 2023 to May 2023')
  })

  it('count what is merged, statements apart from findings', () => {
    const names = layOutFeed(manyFindings(3000))
      .marks.filter(({ kind }) => kind === 'cluster')
      .map((mark) => nameOfMark(mark, words))
    expect(names.some((name) => /^Said: \d+ statements, /.test(name))).toBe(true)
    expect(names.some((name) => /^Decided and Action: \d+ findings, /.test(name))).toBe(true)
    expect(countFormat('en')(1446)).toBe('1.4K')
  })

  it('name of what is merged each group in it, and no other', () => {
    const merged = layOutFeed(manyFindings(3000)).marks.filter((mark) => mark.kind === 'cluster')
    for (const mark of merged) {
      const tags = new Set(mark.items.map(({ group }) => t(`tag.${group}`)))
      const [named = ''] = nameOfMark(mark, words).split(':')
      expect(new Set(named.split(' and '))).toEqual(tags)
    }
  })

  it('quote words in quotation marks, and never a paraphrase', () => {
    const quote = anAssurance({ id: 'A01', words: 'nobody has access' })
    const told = anAssurance({ id: 'A02', date: '2022-01-03', words: null, paraphrase: 'Nobody has access.' })
    const feed = aFeed({ findings: [aFinding()], assurances: [quote, told] })
    const labels = timelineItems(feed, feed.findings).map((item) => labelOfItem(words)(item, item.lane))
    expect(labels).toEqual([
      { date: 'Oct 2021', text: '“nobody has access', close: '”', direction: 'ltr' },
      { date: 'Jan 2022', text: 'Said: Nobody has access.', direction: 'ltr' },
      { date: 'Jun 2022', text: 'Recordings of meetings say staff abroad had access', direction: 'ltr' },
    ])
  })

  it('quote no translation: beside a mark there is no room for the original', () => {
    const translations = { de: { words: 'niemand hat Zugriff', paraphrase: 'P.', who: 'W.', where: 'O.' } }
    const assurance = anAssurance({ words: 'nobody has access', translations })
    const feed = feedIn(aFeed({ findings: [aFinding()], assurances: [assurance] }), 'de')
    const [item] = timelineItems(feed, feed.findings)
    expect(item && labelOfItem(words)(item, item.lane)).toEqual({
      ...{ date: 'Oct 2021', text: 'Said: niemand hat Zugriff', direction: 'ltr' },
    })
    expect(item && titleOf(item, t)).toBe('niemand hat Zugriff')
  })

  it('write ticks as short as can be', () => {
    const march = new Date('2023-03-06')
    const forms = (['year', 'month', 'monthAndYear', 'day'] as const).map((form) => tickFormat('en')(march, form))
    expect(forms).toEqual(['2023', 'Mar', 'Mar 2023', '6 Mar'])
  })
})
