import type { RefreshRecord } from '../../core/feed/refresh-record.ts'
import type { PageT } from '../../core/language/catalogue.ts'
import { formatTime } from '../../core/language/dates.ts'
import type { FeedChoiceRequest } from '../../core/messages/messages.ts'
import { Button } from '../button.tsx'
import { CheckButton } from '../check-button.tsx'
import { describeTroubleOfChecks } from '../check-words.ts'
import { ContactLink } from '../contact-link.tsx'
import { FeedAge } from '../feed-age.tsx'
import { FeedLine } from '../feed-line.tsx'
import { handFocusTo } from '../focus.ts'
import { StatusLine } from '../status-line.tsx'
import { CheckLedger } from './check-ledger.tsx'
import { checkReasonsIn } from './check-reasons.ts'
import { Facts } from './facts.tsx'
import { FeedChoice, type FeedChoiceProblem } from './feed-choice.tsx'
import { type FeedFactsInput, type FeedSourceFacts, feedFacts } from './feed-facts.ts'

export type FeedSettingsProps = {
  /** `null` until the background has put it into storage. */
  feed: FeedFactsInput | null
  source: FeedSourceFacts
  refresh: RefreshRecord
  isChecking: boolean
  /** How the check that the user asked for went, in a sentence. */
  checkStatus: string | null
  choiceProblem: FeedChoiceProblem | null
  contact: string | null
  t: PageT
  language: string
  onCheck: () => void
  /** @param choice null to go back to the feed that came with the extension */
  onChooseFeed: (choice: FeedChoiceRequest) => void
}

const State = (props: FeedSettingsProps) => {
  const { feed, source, refresh, isChecking, checkStatus, t, language, onCheck } = props
  const isPublished = source.url !== null
  const trouble = isPublished ? describeTroubleOfChecks(refresh, t, checkReasonsIn(t)) : null
  return (
    <div class="feed-state">
      <div>
        {feed ? <FeedAge facts={feed} t={t} language={language} /> : <p>{t('preparing')}</p>}
        {trouble && trouble !== checkStatus && <FeedLine state="trouble">{trouble}</FeedLine>}
        <StatusLine text={checkStatus} />
      </div>
      {isPublished && <CheckButton isChecking={isChecking} t={t} onCheck={onCheck} />}
    </div>
  )
}

/** Somebody who had chosen another feed is told that it is not the one in use. */
const Unread = ({ source: { unread, setBy }, t, language }: FeedSettingsProps) => {
  if (!unread || setBy !== 'release') return null
  const item = t('filter.words', { query: t('choice.title') })
  const date = formatTime(unread.at, language, 'minute')
  return <p class="feed-problem">{t(`trouble.${unread.trouble}`, { date, item, kept: t('choice.isBack') })}</p>
}

/** A feed that an organisation has set can be seen, with who set it, but not changed. */
const Choice = ({ source, choiceProblem, t, onChooseFeed }: FeedSettingsProps) => {
  const { setBy, url, unread } = source
  if (setBy === 'administrator') return <FeedLine state="locked">{t('choice.locked')}</FeedLine>
  return (
    <>
      {(setBy === 'user' || unread) && (
        <div ref={handFocusTo('#feed')}>
          <Button onClick={() => onChooseFeed(null)}>{t('choice.back')}</Button>
        </div>
      )}
      <div key={url} ref={handFocusTo('#feed')}>
        <FeedChoice problem={choiceProblem} t={t} onChoose={onChooseFeed} />
      </div>
    </>
  )
}

/** Where the findings come from, how current they are, and every request made for them. */
export const FeedSettings = (props: FeedSettingsProps) => {
  const { feed, source, refresh, contact, t, language } = props
  return (
    <section class="feed-settings" aria-labelledby="feed">
      <h2 id="feed" tabIndex={-1}>
        {t('settings.feed')}
      </h2>
      <State {...props} />
      {source.problem && <p class="feed-problem">{t('feed.problem', { problem: source.problem })}</p>}
      <Unread {...props} />
      {feed && <Facts facts={feedFacts(feed, source, refresh, { t, language })} />}
      <ContactLink contact={contact} t={t} />
      <Choice {...props} />
      {(source.url !== null || refresh.checks.length > 0) && (
        <CheckLedger checks={refresh.checks} t={t} language={language} />
      )}
    </section>
  )
}
