import type { Check } from '../feed/ledger.ts'
import type { NoticeView } from '../notice/notice-view.ts'
import type { Decision } from '../reminders/decide.ts'
import type { MessageType } from './messages.ts'

export type AnswerErrorCode =
  | 'MESSAGE_UNKNOWN'
  | 'MESSAGE_MALFORMED'
  | 'MESSAGE_SENDER'
  | 'PRIVATE_WINDOW'
  | 'FEED_CHOICE_MALFORMED'
  | 'FEED_CHOICE_MANAGED'
  | 'SETTING_MANAGED'
  /** Undo of a choice in the notice, after another one in another tab. */
  | 'UNDO_LATE'
  /** Not stored, since the browser has no room left. */
  | 'STORAGE_FULL'
  | 'INTERNAL'
/** Why something came to nothing: the background's code, or that nobody answered. */
export type FailureCode = AnswerErrorCode | 'NO_ANSWER'
export type AnswerError = { code: AnswerErrorCode; message: string }
export type Answer<Value> = { ok: true; value: Value } | { ok: false; error: AnswerError }

/**
 * How a check of the feed that the user asked for went. `check` is its entry in the ledger; null where nothing was asked
 * of anybody, because the browser is offline or because there is no published feed (`unpublished`, clause 6.4).
 */
export type CheckAnswer = { outcome: Check['outcome'] | 'unpublished'; check: Check | null }

/** What a visit shows, and for how long (in ms) no other visit can change that; null: until something is pushed. */
export type VisitAnswer = { form: Decision['form']; restMs: number | null }

/** `shown` may also mean that the page shows it as soon as it can: once its document is there, or full screen ends. */
export type AskedAnswer = 'shown' | 'refused'

type Values = { visit: VisitAnswer; 'notice.ask': AskedAnswer; 'feed.check': CheckAnswer }

/** What a message is answered with; null where there is nothing to say but that it was done. */
export type ValueOf<Type extends MessageType> = Type extends keyof Values ? Values[Type] : null

/**
 * What the background tells the notice in a tab to show. It is sent again whenever something changes, with a view in
 * the settings of that moment; `isAsked` is true if the user asked for the notice.
 */
export type NoticePush = { type: 'notice.show'; decision: Decision; view: NoticeView; isAsked: boolean }
