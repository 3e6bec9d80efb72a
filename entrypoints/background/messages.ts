import * as v from 'valibot'
import type { Answer, AnswerError } from '../../core/messages/answers.ts'
import { Refusal } from '../../core/messages/refusal.ts'
import { type Request, request, senders } from '../../core/messages/requests.ts'
import { isSite } from '../../core/services/site.ts'
import { browser } from '../../platform/browser.ts'
import type { Sender } from '../../platform/messages.ts'
import { openPage, type SiteTab, toSiteTab } from '../../platform/tabs.ts'
import {
  onCardShown,
  onChoice,
  onFindingsSeen,
  onImport,
  onSettingsChange,
  onSnoozeEnd,
  onTroubleDismissed,
} from './changes.ts'
import { onErase } from './erase.ts'
import { onFeedChoice } from './feed-choice.ts'
import { onStart } from './installed.ts'
import { refresh } from './refresh.ts'
import { onVisit } from './visits.ts'

type Sent = { tab: SiteTab | null; message: Request }

const siteTabOf = ({ tab, frameId, url }: Sender): SiteTab | null => {
  const siteTab = tab && toSiteTab(tab)
  if (!siteTab || frameId !== 0 || !url || !isSite(url)) return null
  // The sender's address is that of the document that speaks; the tab's may already be the next one.
  return { ...siteTab, url }
}

const isOwnPage = ({ id, url }: Sender) => id === browser.runtime.id && !!url?.startsWith(browser.runtime.getURL('/'))

const parse = (message: unknown): Request => {
  const type = (message as { type?: unknown } | null)?.type
  if (typeof type !== 'string' || !Object.hasOwn(senders, type))
    throw new Refusal({ code: 'MESSAGE_UNKNOWN', message: 'There is no such message.' })
  const parsed = v.safeParse(request, message)
  if (parsed.success) return parsed.output
  const at = v.getDotPath(parsed.issues[0]) ?? 'message'
  throw new Refusal({ code: 'MESSAGE_MALFORMED', message: `The message ${type} has a wrong argument: ${at}.` })
}

/** Only who is named in the table may send a message: content scripts on the site, or the extension's own pages. */
const admit = (message: Request, sender: Sender): Sent => {
  const tab = siteTabOf(sender)
  const isAdmitted = senders[message.type] === 'site' ? tab !== null : isOwnPage(sender)
  if (!isAdmitted) throw new Refusal({ code: 'MESSAGE_SENDER', message: `${message.type} may not be sent from there.` })
  return { tab, message }
}

const fromPages = ({ message }: Sent) => {
  switch (message.type) {
    case 'settings.change':
      return onSettingsChange(message.change)
    case 'snooze.end':
      return onSnoozeEnd()
    case 'findings.seen':
      return onFindingsSeen()
    case 'trouble.dismiss':
      return onTroubleDismissed()
    case 'feed.check':
      return refresh(true)
    case 'feed.choose':
      return onFeedChoice(message.choice)
    case 'storage.repair':
      return onStart()
    case 'data.import':
      return onImport(message.settings, message.history)
    case 'data.erase':
      return onErase()
  }
}

const fromSite = (message: Request, tab: SiteTab) => {
  switch (message.type) {
    case 'visit':
      return onVisit(tab, message.cause)
    case 'notice.shown':
      return onCardShown(tab, message.findings)
    case 'notice.choose':
      return onChoice(tab, message.choice, message.undo)
    case 'page.open':
      return openPage(message.page)
  }
}

const toError = (error: unknown): AnswerError =>
  error instanceof Refusal
    ? { code: error.code, message: error.message }
    : { code: 'INTERNAL', message: error instanceof Error ? error.message : String(error) }

/** Answers every message, also one that is refused or fails; each failure is logged once, here. */
export const onMessage = async (message: unknown, sender: Sender): Promise<Answer<unknown>> => {
  try {
    const sent = admit(parse(message), sender)
    const value = await (sent.tab && senders[sent.message.type] === 'site'
      ? fromSite(sent.message, sent.tab)
      : fromPages(sent))
    return { ok: true, value: value ?? null }
  } catch (error) {
    const answer = toError(error)
    console.warn(`WhoSees: ${answer.code}: ${answer.message}`)
    return { ok: false, error: answer }
  }
}
