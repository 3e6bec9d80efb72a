import * as v from 'valibot'
import { history } from '../reminders/history.ts'
import { settingsChange } from '../reminders/settings-change.ts'
import { snoozeChoices } from '../reminders/snooze.ts'

export const noticeChoices = [...snoozeChoices, 'off', 'close'] as const
export type NoticeChoice = (typeof noticeChoices)[number]

export const pageNames = ['findings', 'options'] as const
export type PageName = (typeof pageNames)[number]

/** Who may send a message: the content scripts on the site, or the extension's own pages. */
export const senders = {
  visit: 'site',
  'notice.shown': 'site',
  'notice.choose': 'site',
  'page.open': 'site',
  'settings.change': 'pages',
  'snooze.end': 'pages',
  'findings.seen': 'pages',
  'trouble.dismiss': 'pages',
  'feed.check': 'pages',
  'feed.choose': 'pages',
  'storage.repair': 'pages',
  'data.import': 'pages',
  'data.erase': 'pages',
} as const satisfies Record<string, 'site' | 'pages'>

const feedChoiceRequest = v.nullable(
  v.strictObject({ url: v.string(), keys: v.string(), threshold: v.optional(v.number()) }),
)

/** Another feed as the user typed it, `keys` being the text of a JWK Set; null for the way back. */
export type FeedChoiceRequest = v.InferOutput<typeof feedChoiceRequest>

/** The table of messages: every one that the background answers, and nothing else. */
export const request = v.variant('type', [
  /** The page was entered (`load`), returned to (`return`), or navigated within (`navigation`). */
  v.strictObject({ type: v.literal('visit'), cause: v.picklist(['load', 'return', 'navigation']) }),
  /** A card with these findings is before the user's eyes. */
  v.strictObject({ type: v.literal('notice.shown'), findings: v.array(v.string()) }),
  v.strictObject({ type: v.literal('notice.choose'), choice: v.picklist(noticeChoices), undo: v.boolean() }),
  v.strictObject({ type: v.literal('page.open'), page: v.picklist(pageNames) }),
  v.strictObject({ type: v.literal('settings.change'), change: settingsChange }),
  /** The user wants to be reminded again, before the snooze is over. */
  v.strictObject({ type: v.literal('snooze.end') }),
  /** The list of findings is before the user's eyes. */
  v.strictObject({ type: v.literal('findings.seen') }),
  /** The user has read that stored data was damaged. */
  v.strictObject({ type: v.literal('trouble.dismiss') }),
  /** The user wants the feed to be checked now. */
  v.strictObject({ type: v.literal('feed.check') }),
  v.strictObject({ type: v.literal('feed.choose'), choice: feedChoiceRequest }),
  /** A page has found no feed in storage, or something that can't be read. */
  v.strictObject({ type: v.literal('storage.repair') }),
  /** What the user has read in the preview of an import and wants; `history` null where it stays. */
  v.strictObject({ type: v.literal('data.import'), settings: settingsChange, history: v.nullable(history) }),
  /** Everything that is stored is to go. */
  v.strictObject({ type: v.literal('data.erase') }),
])

export type Request = v.InferOutput<typeof request>
export type RequestType = Request['type']
