import type { FeedAgeFacts } from '../../core/feed/freshness.ts'
import type { Interface } from '../../core/language/language.ts'
import type { PageName } from '../../core/messages/messages.ts'
import type { Policy } from '../../core/policy/policy.ts'
import type { PopupContent } from '../../core/popup/popup-content.ts'
import { BrandMark } from '../brand-mark.tsx'
import { Button } from '../button.tsx'
import { CheckButton } from '../check-button.tsx'
import { ContactLink } from '../contact-link.tsx'
import { FeedAge } from '../feed-age.tsx'
import { FeedLine } from '../feed-line.tsx'
import { LockLine } from '../lock-line.tsx'
import { lockOf } from '../organisation.ts'
import { OrganisationNote } from '../organisation-note.tsx'
import { StatusLine } from '../status-line.tsx'
import { Switch } from '../switch.tsx'
import { ActionList } from './action-list.tsx'
import { Counts } from './counts.tsx'
import { FindingEntry } from './finding-entry.tsx'
import { Preparing } from './preparing.tsx'
import { SaidAndReported } from './said-and-reported.tsx'
import { TabLine, type TabLineProps } from './tab-line.tsx'
import { Tabs } from './tabs.tsx'

export type PopupTab = 'findings' | 'said' | 'page'

export type PopupViewProps = Interface &
  TabLineProps & {
    /** `null` until the background has put it into storage. */
    content: PopupContent | null
    /** Otherwise only what fits into its window before anybody scrolls: it is on the screen sooner. */
    isWhole: boolean
    tab: PopupTab
    reminders: boolean
    policy: Policy | null
    /** Whether it is known to be a page of the site. */
    isOnSite: boolean
    /** Sentences about the private window that the popup was opened over. */
    privateNote: string | null
    /** `null` as long as `content` is. */
    age: FeedAgeFacts | null
    /** A whole sentence about what prevents checks of the feed, or the reading of what is stored. */
    feedTrouble: string | null
    /** `null` if there is no published feed to check. */
    check: { isUnderWay: boolean; onCheck: () => void } | null
    contact: string | null
    /** A whole sentence: how the check went, or that the last change could not be made. */
    status: string | null
    /**
     * Gets the element in which "This page" is shown, and null when that goes. It draws itself there: its code is loaded
     * only once somebody wants it.
     */
    pagePlace: (element: HTMLElement | null) => void
    onSelectTab: (tab: PopupTab) => void
    onReminders: (isOn: boolean) => void
    onOpenPage: (page: PageName) => void
    /** `null` where the notice can't be shown in the tab. */
    onShowNotice: (() => void) | null
  }

type WithContent = PopupViewProps & { content: PopupContent }

const Header = ({ t, reminders, policy, onReminders }: PopupViewProps) => {
  const locked = lockOf('reminders', policy, t)
  return (
    <header class="popup-header">
      <BrandMark />
      <h1>{t('name')}</h1>
      <Switch name="reminders" label={t('reminders')} locked={locked} checked={reminders} onChange={onReminders} />
      <LockLine name="reminders" locked={locked} />
    </header>
  )
}

const ShowNotice = ({ onShowNotice, t }: PopupViewProps) =>
  onShowNotice && (
    <p class="popup-place">
      <button type="button" class="text-button" onClick={onShowNotice}>
        {t('popup.show')}
      </button>
    </p>
  )

/** The first one is open: two more reach beyond the window. */
const atFirst = 3

const Findings = ({ content, isWhole, t, language }: WithContent) => {
  const { counts, isEmpty, news, lead, pairs } = content
  const sections = [
    { title: t('popup.news'), findings: isWhole ? news : news.slice(0, atFirst), isNews: true },
    { title: t('notice.lead'), findings: isWhole ? lead : lead.slice(0, atFirst), isNews: false },
  ].filter(({ findings }) => findings.length > 0)
  return (
    <>
      {isEmpty ? <p>{t('feed.empty')}</p> : <Counts counts={counts} t={t} />}
      {sections.map(({ title, findings, isNews }, section) => (
        <section key={title} class="popup-section">
          <h2>{title}</h2>
          {findings.map((finding, index) => {
            const pair = pairs.find((candidate) => candidate.finding.id === finding.id) ?? null
            const isOpenAtFirst = section === 0 && index === 0
            return <FindingEntry key={finding.id} {...{ finding, isNews, pair, isOpenAtFirst, t, language }} />
          })}
        </section>
      ))}
    </>
  )
}

const Pairs = ({ content, t, language }: WithContent) => (
  <div class="popup-pairs">
    <h2 class="visually-hidden">{t('popup.said')}</h2>
    {content.pairs.map((value) => (
      <SaidAndReported key={`${value.assurance.id} ${value.finding.id}`} value={value} t={t} language={language} />
    ))}
  </div>
)

const OfFindings = (props: WithContent) => (
  <>
    {!props.content.isEmpty && <ShowNotice {...props} />}
    <OrganisationNote policy={props.policy} t={props.t} />
    {props.tab === 'findings' ? <Findings {...props} /> : <Pairs {...props} />}
  </>
)

/** Of a tab that shows another page, or may not be seen, the line above says so, and there is nothing to list. */
const PagePlace = ({ isOnSite, pagePlace }: WithContent) => (isOnSite ? <div ref={pagePlace} /> : null)

const Content = (props: WithContent) => {
  const { t, direction, content, privateNote, onSelectTab } = props
  const hasPairs = content.pairs.length > 0
  const names: PopupTab[] = hasPairs ? ['findings', 'said', 'page'] : ['findings', 'page']
  const tab = names.includes(props.tab) ? props.tab : 'findings'
  const tabs = names.map((name) => ({ name, label: t(`popup.${name}`) }))
  return (
    <main class="popup-content">
      <Tabs label={t('popup.tabs')} tabs={tabs} selected={tab} direction={direction} onSelect={onSelectTab}>
        {privateNote && <p class="popup-place">{privateNote}</p>}
        <TabLine {...props} />
        {tab === 'page' ? <PagePlace {...props} /> : <OfFindings {...props} tab={tab} />}
      </Tabs>
      {tab !== 'page' && props.isWhole && content.actions.length > 0 && <ActionList actions={content.actions} t={t} />}
    </main>
  )
}

const Links = ({ contact, t, onOpenPage }: PopupViewProps) => (
  <>
    <button type="button" class="text-button" onClick={() => onOpenPage('options')}>
      {t('action.settings')}
    </button>
    <button type="button" class="text-button" onClick={() => onOpenPage('request')}>
      {t('action.ask')}
    </button>
    <ContactLink contact={contact} t={t} />
  </>
)

const Footer = (props: PopupViewProps) => {
  const { t, language, age, status, feedTrouble, check, onOpenPage } = props
  return (
    <footer class="popup-footer">
      <div class="popup-feed">
        {age && <FeedAge facts={age} t={t} language={language} />}
        {check && <CheckButton isChecking={check.isUnderWay} t={t} onCheck={check.onCheck} />}
      </div>
      {feedTrouble && feedTrouble !== status && <FeedLine state="trouble">{feedTrouble}</FeedLine>}
      <StatusLine text={status} />
      <div class="popup-actions">
        <Links {...props} />
        <Button look="primary" onClick={() => onOpenPage('findings')}>
          {t('action.findings')}
        </Button>
      </div>
    </footer>
  )
}

/** What the toolbar button opens. */
export const PopupView = (props: PopupViewProps) => (
  <div class="popup surface">
    <Header {...props} />
    {props.content ? <Content {...props} content={props.content} /> : <Preparing t={props.t} />}
    <Footer {...props} />
  </div>
)
