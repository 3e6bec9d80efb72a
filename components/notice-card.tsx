import type { T } from '../core/language/catalogue.ts'
import type { NoticeChoice, PageName } from '../core/messages/requests.ts'
import type { NoticeView } from '../core/notice/notice-view.ts'
import { snoozeChoices } from '../core/reminders/snooze.ts'
import { BrandMark } from './brand-mark.tsx'
import { Button, IconButton } from './button.tsx'
import { FindingBrief } from './finding-brief.tsx'
import { FindingLead } from './finding-lead.tsx'
import { Icon } from './icon.tsx'
import { MenuButton } from './menu-button.tsx'
import { ScrollRegion } from './scroll-region.tsx'
import { Sparkline } from './sparkline.tsx'

export type NoticeCardProps = {
  view: NoticeView
  t: T
  /** A whole sentence, when the last choice could not be carried out. */
  error: string | null
  onChoose: (choice: NoticeChoice) => void
  onOpenPage: (page: PageName) => void
}

type PartProps = Omit<NoticeCardProps, 'error'>

const Header = ({ view, t, onChoose, onOpenPage }: PartProps) => (
  <header class="notice-header">
    <BrandMark />
    <strong>{t('name')}</strong>
    <span class="notice-site">{view.site}</span>
    <IconButton label={t('action.settings')} onClick={() => onOpenPage('options')}>
      <Icon name="settings" />
    </IconButton>
    <IconButton label={t('action.close')} title={t('action.closeHint')} onClick={() => onChoose('close')}>
      <Icon name="close" />
    </IconButton>
  </header>
)

const Overview = ({ view: { counts, years }, t }: Pick<PartProps, 'view' | 't'>) => (
  <div class="notice-overview">
    <h2>{t('notice.title')}</h2>
    <p>{t('notice.counts', { year: String(years[0]?.year ?? ''), ...counts })}</p>
    <Sparkline years={years} t={t} />
  </div>
)

const Findings = ({ view, t, onOpenPage }: Pick<PartProps, 'view' | 't' | 'onOpenPage'>) => {
  const { findings, news, moreNews, said, language, reassuring, total } = view
  const [first, ...others] = findings
  const isNews = ({ id }: { id: string }) => news.includes(id)
  const openFindings = () => onOpenPage('findings')
  if (!first) return null
  return (
    <div class="notice-findings">
      <p class="notice-section">{t(news.length > 0 ? 'notice.newSince' : 'notice.lead')}</p>
      <FindingLead {...{ finding: first, isNews: isNews(first), said, t, language, onOpenFindings: openFindings }} />
      {others.map((finding) => (
        <FindingBrief key={finding.id} finding={finding} isNews={isNews(finding)} t={t} language={language} />
      ))}
      {moreNews > 0 && (
        <button type="button" class="text-button" onClick={openFindings}>
          {t('notice.moreNews', { count: moreNews })}
        </button>
      )}
      {reassuring > 0 && <p class="notice-other-way">{t('notice.otherWay', { count: reassuring, total })}</p>}
    </div>
  )
}

const Actions = ({ view, t, onChoose, onOpenPage }: PartProps) => (
  <footer class="notice-actions">
    {view.isPrivate && <p>{t('notice.private')}</p>}
    <Button look="primary" onClick={() => onOpenPage('findings')}>
      {t('action.findings')}
    </Button>
    {!view.isPrivate && (
      <MenuButton
        label={t('action.remind')}
        items={snoozeChoices.map((value) => ({ value, label: t(`remind.${value}`) }))}
        onChoose={onChoose}
      />
    )}
    {view.canTurnOff && (
      <Button look="quiet" onClick={() => onChoose('off')}>
        {t('action.off')}
      </Button>
    )}
  </footer>
)

/** The notice on the page in full. */
export const NoticeCard = ({ error, ...props }: NoticeCardProps) => (
  <section class="notice-card surface" aria-label={props.t('notice.label')}>
    <Header {...props} />
    <ScrollRegion label={props.t('notice.content')}>
      <Overview {...props} />
      <Findings {...props} />
    </ScrollRegion>
    <p class="notice-error" role="status">
      {error}
    </p>
    <Actions {...props} />
  </section>
)
