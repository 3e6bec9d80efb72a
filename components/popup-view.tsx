import type { FeedAgeFacts } from '../core/feed/freshness.ts'
import type { Feed } from '../core/feed/schema.ts'
import type { PopupT } from '../core/language/catalogue.ts'
import type { Interface } from '../core/language/language.ts'
import type { PageName } from '../core/messages/requests.ts'
import { countGroups, standingFindings } from '../core/notice/counts.ts'
import { pairsOf } from '../core/notice/select.ts'
import type { Policy } from '../core/policy/policy.ts'
import { AccessLine } from './access-line.tsx'
import { ActionList } from './action-list.tsx'
import { BrandMark } from './brand-mark.tsx'
import { Button } from './button.tsx'
import { CheckButton } from './check-button.tsx'
import { ContactLink } from './contact-link.tsx'
import { Counts } from './counts.tsx'
import { FeedAge } from './feed-age.tsx'
import { FeedLine } from './feed-line.tsx'
import { FindingEntry } from './finding-entry.tsx'
import { LockLine } from './lock-line.tsx'
import { lockOf } from './organisation.ts'
import { OrganisationNote } from './organisation-note.tsx'
import { popupFindings } from './popup-findings.ts'
import { Preparing } from './preparing.tsx'
import { SaidAndReported } from './said-and-reported.tsx'
import { StatusLine } from './status-line.tsx'
import { Switch } from './switch.tsx'
import { Tabs } from './tabs.tsx'

export type PopupTab = 'findings' | 'said'

export type PopupViewProps = Interface & {
  t: PopupT
  /** `null` until the background has put it into storage. */
  feed: Feed | null
  tab: PopupTab
  /** Ids of the findings that were unseen when the popup was opened. */
  unseen: string[]
  reminders: boolean
  policy: Policy | null
  /** The tab beneath: the site, another page, or not to be known because access to the site is not granted. */
  place: 'site' | 'elsewhere' | 'no-access'
  /** `null` as long as `feed` is. */
  age: FeedAgeFacts | null
  /** A whole sentence about what keeps the feed from being checked. */
  feedTrouble: string | null
  /** `null` where there is no published feed to check. */
  check: { isUnderWay: boolean; onCheck: () => void } | null
  contact: string | null
  /** A whole sentence: how the check went, or that the last change could not be carried out. */
  status: string | null
  onSelectTab: (tab: PopupTab) => void
  onReminders: (isOn: boolean) => void
  onOpenPage: (page: PageName) => void
  onGrant: () => void
}

type WithFeed = PopupViewProps & { feed: Feed }

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

const Place = ({ place, t, onGrant }: PopupViewProps) => {
  if (place === 'site') return null
  if (place === 'no-access') return <AccessLine t={t} onGrant={onGrant} />
  return <p class="popup-place">{t('popup.other')}</p>
}

const Findings = ({ feed, unseen, t, language }: WithFeed) => {
  const { news, lead } = popupFindings(feed, unseen)
  const sections = [
    { title: t('popup.news'), findings: news, isNews: true },
    { title: t('notice.lead'), findings: lead, isNews: false },
  ].filter(({ findings }) => findings.length > 0)
  const pairs = pairsOf(feed)
  return (
    <>
      <Counts counts={countGroups(standingFindings(feed))} t={t} />
      {sections.map(({ title, findings, isNews }, section) => (
        <section key={title} class="popup-section">
          <h2>{title}</h2>
          {findings.map((finding, index) => {
            const pair = pairs.find((candidate) => candidate.finding.id === finding.id) ?? null
            const isOpen = section === 0 && index === 0
            return <FindingEntry key={finding.id} {...{ finding, isNews, pair, isOpen, t, language }} />
          })}
        </section>
      ))}
    </>
  )
}

const Pairs = ({ feed, t, language }: WithFeed) => (
  <div class="popup-pairs">
    <h2 class="visually-hidden">{t('popup.said')}</h2>
    {pairsOf(feed).map((value) => (
      <SaidAndReported key={`${value.assurance.id} ${value.finding.id}`} value={value} t={t} language={language} />
    ))}
  </div>
)

const Content = (props: WithFeed) => {
  const { t, direction, feed, tab, policy, onSelectTab } = props
  const tabs = [
    { name: 'findings' as const, label: t('popup.findings') },
    { name: 'said' as const, label: t('popup.said') },
  ]
  return (
    <main class="popup-content">
      <Tabs label={t('popup.tabs')} tabs={tabs} selected={tab} direction={direction} onSelect={onSelectTab}>
        <Place {...props} />
        <OrganisationNote policy={policy} t={t} />
        {tab === 'findings' ? <Findings {...props} /> : <Pairs {...props} />}
      </Tabs>
      <ActionList actions={feed.actions} t={t} />
    </main>
  )
}

const Links = ({ contact, t, onOpenPage }: PopupViewProps) => (
  <div class="popup-links">
    <button type="button" class="text-button" onClick={() => onOpenPage('options')}>
      {t('action.settings')}
    </button>
    <ContactLink contact={contact} t={t} />
  </div>
)

const Footer = (props: PopupViewProps) => {
  const { t, language, age, status, feedTrouble, check, onOpenPage } = props
  return (
    <footer class="popup-footer">
      {age && <FeedAge facts={age} t={t} language={language} />}
      {feedTrouble && feedTrouble !== status && <FeedLine state="trouble">{feedTrouble}</FeedLine>}
      <StatusLine text={status} />
      <div class="popup-actions">
        <Links {...props} />
        {check && <CheckButton isChecking={check.isUnderWay} t={t} onCheck={check.onCheck} />}
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
    {props.feed ? <Content {...props} feed={props.feed} /> : <Preparing t={props.t} />}
    <Footer {...props} />
  </div>
)
