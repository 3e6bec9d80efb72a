import type { NoticeT } from '../../core/language/catalogue.ts'
import { translator } from '../../core/language/translate.ts'
import type { NoticeView } from '../../core/notice/notice-view.ts'
import { FindingBrief } from './finding-brief.tsx'
import { FindingLead } from './finding-lead.tsx'
import { ScrollRegion } from './scroll-region.tsx'
import { Sparkline } from './sparkline.tsx'

export type NoticeContentProps = { view: NoticeView; t: NoticeT; onOpenFindings: () => void }

const Overview = ({ view: { counts, years, total }, t }: NoticeContentProps) => (
  <div class="notice-overview">
    <h2>{t('notice.title')}</h2>
    {total > 0 && <p>{t('notice.counts', { year: String(years[0]?.year ?? ''), ...counts })}</p>}
    <Sparkline years={years} t={t} />
  </div>
)

const Findings = ({ view, t, onOpenFindings }: NoticeContentProps) => {
  const { findings, news, moreNews, said, language } = view
  const [first, ...others] = findings
  const isNews = ({ id }: { id: string }) => news.includes(id)
  if (!first) return null
  return (
    <div class="notice-findings">
      <p class="notice-section">{t(news.length > 0 ? 'notice.newSince' : 'notice.lead')}</p>
      <FindingLead {...{ finding: first, isNews: isNews(first), said, t, language, onOpenFindings }} />
      {others.map((finding) => (
        <FindingBrief key={finding.id} finding={finding} isNews={isNews(finding)} t={t} language={language} />
      ))}
      {moreNews > 0 && (
        <button type="button" class="text-button" onClick={onOpenFindings}>
          {t('notice.moreNews', { count: moreNews })}
        </button>
      )}
    </div>
  )
}

/** What a card shows in full: all the years, and up to three findings with what the company said. */
export const NoticeContent = ({ view, onOpenFindings }: NoticeContentProps) => {
  const t = translator(view.messages, view.language)
  const props = { view, t, onOpenFindings }
  return (
    <ScrollRegion label={t('notice.content')}>
      <Overview {...props} />
      <Findings {...props} />
    </ScrollRegion>
  )
}
