import type { Finding } from '../feed/schema.ts'
import type { Group } from '../feed/vocabulary.ts'
import { type Counts, countedGroups } from '../findings/counts.ts'
import type { NoticeT } from '../language/catalogue.ts'

/** What the notice says with figures in it. */
export type NoticeSentences = {
  /** Read out when a card comes. */
  announcement: string
  counts: { group: Group; count: string }[]
  /** How much is new; null where nothing is. */
  news: string | null
  /** How much of it the compact card leaves out; null where that is nothing. */
  moreNews: string | null
  /** What stands beside More: how many findings point the other way, or what a private window changes. */
  remark: string | null
}

type Figures = {
  counts: Counts
  news: Finding[]
  headline: Finding | null
  /** Of all `total` findings, so many speak for the company rather than for the concern. */
  reassuring: number
  total: number
  isPrivate: boolean
  t: NoticeT
  language: string
}

export const noticeSentences = (figures: Figures): NoticeSentences => {
  const { counts, news, headline, reassuring, total, isPrivate, t, language } = figures
  const numbers = new Intl.NumberFormat(language)
  const leftOut = news.filter((finding) => finding !== headline).length
  const otherWay = reassuring > 0 ? t('notice.otherWay', { count: reassuring, total }) : null
  return {
    announcement: t('notice.announce', counts),
    // Where no finding concerns a service, three times nothing would say less than the title does.
    counts: (total === 0 ? [] : countedGroups).map((group) => ({ group, count: numbers.format(counts[group]) })),
    news: news.length > 0 ? t('tab.new', { count: news.length }) : null,
    moreNews: leftOut > 0 && !isPrivate ? t('notice.moreNews', { count: leftOut }) : null,
    remark: isPrivate ? t('notice.private') : otherWay,
  }
}
