import type { Check } from '../feed/ledger.ts'
import type { NoticeView } from '../notice/notice-view.ts'
import type { Decision } from '../reminders/decide.ts'
import type { Settings } from '../reminders/settings.ts'
import type { Request } from './requests.ts'

export type AnswerErrorCode =
  | 'MESSAGE_UNKNOWN'
  | 'MESSAGE_MALFORMED'
  | 'MESSAGE_SENDER'
  | 'PRIVATE_WINDOW'
  | 'FEED_CHOICE_MALFORMED'
  | 'FEED_CHOICE_MANAGED'
  | 'SETTING_MANAGED'
  | 'INTERNAL'
export type AnswerError = { code: AnswerErrorCode; message: string }
export type Answer<Value> = { ok: true; value: Value } | { ok: false; error: AnswerError }

/**
 * How a check of the feed that the user asked for went. `check` is its entry in the ledger; null where nothing was asked
 * of anybody, because the browser is offline, or because there is no published feed (`unpublished`, clause 6.4).
 */
export type CheckAnswer = { outcome: Check['outcome'] | 'unpublished'; check: Check | null }

/** What each message is answered with. */
export type Values = {
  visit: Decision['form']
  'notice.shown': null
  'notice.choose': null
  'page.open': null
  'settings.change': Settings
  'snooze.end': null
  'findings.seen': null
  'trouble.dismiss': null
  'feed.check': CheckAnswer
  'feed.choose': null
  'storage.repair': null
  'data.import': null
  'data.erase': null
}

export type ValueOf<R extends Request> = Values[R['type']]

/**
 * The background tells the notice in a tab what to show now. It comes again whenever something changes, with the view
 * as the settings then have it; `isAsked` where the user asked for it by keyboard.
 */
export type NoticePush = { type: 'notice.show'; decision: Decision; view: NoticeView; isAsked: boolean }
