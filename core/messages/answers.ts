import type { NoticeView } from '../notice/notice-view.ts'
import type { Decision } from '../reminders/decide.ts'
import type { Settings } from '../reminders/settings.ts'
import type { Request } from './requests.ts'

export type AnswerErrorCode = 'MESSAGE_UNKNOWN' | 'MESSAGE_MALFORMED' | 'MESSAGE_SENDER' | 'INTERNAL'
export type AnswerError = { code: AnswerErrorCode; message: string }
export type Answer<Value> = { ok: true; value: Value } | { ok: false; error: AnswerError }

/** What each message is answered with. */
export type Values = {
  visit: Decision['form']
  'notice.view': NoticeView | null
  'notice.shown': null
  'notice.choose': NoticeView | null
  'page.open': null
  'settings.change': Settings
  'findings.seen': null
  'trouble.dismiss': null
}

export type ValueOf<R extends Request> = Values[R['type']]

/** The background tells an open notice what to show now. */
export type NoticePush = { type: 'notice.show'; form: Decision['form']; isNewVisit: boolean }
