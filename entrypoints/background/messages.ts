import type { Answer, ValueOf } from '../../core/messages/answers.ts'
import {
  isMessageType,
  type MessageOf,
  type MessageType,
  messages,
  readMessage,
  type SiteMessageType,
} from '../../core/messages/messages.ts'
import { toAnswerError } from '../../core/messages/refusal.ts'
import { isOwnAddress, ownId } from '../../platform/lifecycle.ts'
import type { Sender } from '../../platform/messages.ts'
import { openPage, type SiteTab, toSiteTab } from '../../platform/tabs.ts'
import { announce } from './announce.ts'
import { onCardShown, onChoice, onFindingsSeen, onMore, onSnoozeEnd, onTroubleDismissed } from './choices.ts'
import { onNoticeAsked } from './commands.ts'
import { onErase } from './erase.ts'
import { onFeedChoice } from './feed-choice.ts'
import { onSeenElsewhere } from './reach.ts'
import { refresh } from './refresh.ts'
import { refuse, refusePrivate } from './refuse.ts'
import { onRemember } from './remember.ts'
import { isSiteOrService } from './service-tab.ts'
import { onImport, onSettingsChange } from './settings.ts'
import { onStart } from './start.ts'
import { onVisit } from './visits.ts'

type Answers = {
  [Type in MessageType]: (
    message: MessageOf<Type>,
    tab: Type extends SiteMessageType ? SiteTab : null,
  ) => Promise<ValueOf<Type>>
}

/** What is done for each message of the table; one that is forgotten does not compile. */
const answers: Answers = {
  visit: onVisit,
  'notice.shown': onCardShown,
  'notice.more': onMore,
  'notice.choose': onChoice,
  'page.open': async ({ page }, tab) => {
    await openPage(page, tab)
    return null
  },
  'elsewhere.seen': onSeenElsewhere,
  'notice.ask': onNoticeAsked,
  'settings.change': onSettingsChange,
  'snooze.end': onSnoozeEnd,
  'findings.seen': onFindingsSeen,
  'trouble.dismiss': onTroubleDismissed,
  'feed.check': async ({ isPrivate }) => {
    // A check would be recorded.
    refusePrivate(isPrivate)
    return refresh(true)
  },
  'feed.choose': onFeedChoice,
  'storage.repair': () => onStart(announce),
  'request.remember': onRemember,
  'data.import': onImport,
  'data.erase': onErase,
}

const siteTabOf = ({ tab, frameId, url }: Sender, isElsewhere: boolean): SiteTab | null => {
  // Where the browser grants no access any more, it doesn't tell the tab's address.
  const siteTab = tab && toSiteTab(tab)
  if (!siteTab || frameId !== 0 || !url || isSiteOrService(url) === isElsewhere) return null
  // The sender's address is that of the document that speaks; the tab's may already be the next one.
  return { ...siteTab, url }
}

const isOwnPage = ({ id, url }: Sender) => id === ownId() && url !== undefined && isOwnAddress(url)

/** Only who is named in the table may send a message. @returns the tab it comes from, where it is one of the site */
const admit = (type: MessageType, sender: Sender): SiteTab | null => {
  const { from } = messages[type]
  const tab = from === 'pages' ? null : siteTabOf(sender, from === 'elsewhere')
  if (tab === null && (from !== 'pages' || !isOwnPage(sender)))
    refuse('MESSAGE_SENDER', `${type} may not be sent from there.`)
  return tab
}

const read = (message: unknown): MessageOf<MessageType> => {
  const type = (message as { type?: unknown } | null)?.type
  if (!isMessageType(type)) return refuse('MESSAGE_UNKNOWN', 'No such message.')
  const reading = readMessage(type, message)
  return reading.ok ? reading.message : refuse('MESSAGE_MALFORMED', `${type} has a wrong member: ${reading.at}.`)
}

/** Answers every message, including one that is refused or fails; each failure is logged once, here. */
export const onMessage = async (given: unknown, sender: Sender): Promise<Answer<unknown>> => {
  try {
    const message = read(given)
    const tab = admit(message.type, sender)
    const answer = answers[message.type] as (message: MessageOf<MessageType>, tab: SiteTab | null) => Promise<unknown>
    return { ok: true, value: await answer(message, tab) }
  } catch (error) {
    const answer = toAnswerError(error)
    console.warn(`WhoSees: ${answer.code}: ${answer.message}`)
    return { ok: false, error: answer }
  }
}
