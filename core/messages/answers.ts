import type { NoticeView } from '../notice/notice-view.ts'
import type { Decision } from '../reminders/decide.ts'
import type { Settings } from '../reminders/settings.ts'
import type { Request } from './requests.ts'

export type AnswerErrorCode = 'MESSAGE_UNKNOWN' | 'MESSAGE_MALFORMED' | 'MESSAGE_SENDER' | 'PRIVATE_WINDOW' | 'INTERNAL'
export type AnswerError = { code: AnswerErrorCode; message: string }
export type Answer<Value> = { ok: true; value: Value } | { ok: false; error: AnswerError }

/** What each message is answered with. */
export type Values = {
  visit: Decision['form']
  'notice.shown': null
  'notice.choose': null
  'page.open': null
  'settings.change': Settings
  'findings.seen': null
  'trouble.dismiss': null
  'feed.prepare': null
}

export type ValueOf<R extends Request> = Values[R['type']]

/**
 * The background tells the notice in a tab what to show now. It comes again whenever something changes, with the view
 * as the settings then have it; `isAsked` where the user asked for it by keyboard.
 */
export type NoticePush = { type: 'notice.show'; decision: Decision; view: NoticeView; isAsked: boolean }
