import * as v from 'valibot'
import { tikTokParts } from '../page/tiktok-part.ts'
import { noticeChoices } from '../reminders/choose.ts'
import { editions, history } from '../reminders/history.ts'
import { asked } from '../requests/asked.ts'
import { settingsChange } from '../settings/settings-change.ts'

export const pageNames = ['findings', 'options', 'request'] as const
export type PageName = (typeof pageNames)[number]

const feedChoiceRequest = v.nullable(
  v.strictObject({ url: v.string(), keys: v.string(), threshold: v.optional(v.number()) }),
)

/** Another feed as the user typed it, `keys` being the text of a JWK Set; null to go back to the release's own. */
export type FeedChoiceRequest = v.InferOutput<typeof feedChoiceRequest>

type Row = {
  /** Who may send it: the content scripts on the site, the one on other sites, or the extension’s own pages. */
  from: 'site' | 'elsewhere' | 'pages'
  /** Everything it holds besides its type; more is refused. */
  members: v.ObjectEntries
}

/**
 * Every message that the background answers; all others are refused. What it does for each is in
 * entrypoints/background/messages.ts.
 */
export const messages = {
  /** The page was entered (`load`), returned to (`return`), or navigated within (`navigation`). */
  visit: { from: 'site', members: { cause: v.picklist(['load', 'return', 'navigation']) } },
  /** A card is before the user’s eyes: what it tells and shows, each in the edition that it was made of. */
  'notice.shown': { from: 'site', members: { told: editions, seen: editions } },
  /** A card is in use, for which its tab needs a second script; `isUnfolded` where it was unfolded or folded again. */
  'notice.more': { from: 'site', members: { isUnfolded: v.optional(v.boolean()) } },
  /** `id` names the click, so a message that had to be sent again is known to be the same one. */
  'notice.choose': {
    from: 'site',
    members: { choice: v.picklist(noticeChoices), undo: v.boolean(), id: v.pipe(v.string(), v.maxLength(40)) },
  },
  'page.open': { from: 'site', members: { page: v.picklist(pageNames) } },
  /** A page of another site that somebody sees has loaded these of TikTok. */
  'elsewhere.seen': { from: 'elsewhere', members: { parts: v.array(v.picklist(tikTokParts)) } },
  /** The user wants the notice to be shown in this tab of the site. */
  'notice.ask': { from: 'pages', members: { tabId: v.number() } },
  'settings.change': { from: 'pages', members: { change: settingsChange } },
  /** The user wants to be reminded again before the snooze is over. */
  'snooze.end': { from: 'pages', members: {} },
  /** The list of findings is before the user’s eyes. */
  'findings.seen': { from: 'pages', members: {} },
  /** The user has read that stored data was damaged. */
  'trouble.dismiss': { from: 'pages', members: {} },
  /** The user wants the feed to be checked now. From a private window this is refused: it would leave a trace. */
  'feed.check': { from: 'pages', members: { isPrivate: v.optional(v.boolean(), false) } },
  'feed.choose': { from: 'pages', members: { choice: feedChoiceRequest } },
  /** A page has found no feed in storage, or something that cannot be read. */
  'storage.repair': { from: 'pages', members: {} },
  /** What the user has read in the preview of an import and wants; `history` is null where it stays. */
  'data.import': { from: 'pages', members: { settings: settingsChange, history: v.nullable(history) } },
  /** The user has asked the company and wants that remembered; null to forget it. Refused from a private window. */
  'request.remember': {
    from: 'pages',
    members: { asked: v.nullable(asked), isPrivate: v.optional(v.boolean(), false) },
  },
  /** The user wants everything that is stored to be erased. */
  'data.erase': { from: 'pages', members: {} },
} as const satisfies Record<string, Row>

type Messages = typeof messages
export type MessageType = keyof Messages

type Output<Members extends v.ObjectEntries> = v.InferOutput<v.StrictObjectSchema<Members, undefined>>
type Input<Members extends v.ObjectEntries> = v.InferInput<v.StrictObjectSchema<Members, undefined>>

/** A message as the background gets it, parsed. */
export type MessageOf<Type extends MessageType> = {
  [Each in MessageType]: { type: Each } & Output<Messages[Each]['members']>
}[Type]

/** A message as it is sent: members with a default may be left out. */
export type Message = { [Each in MessageType]: { type: Each } & Input<Messages[Each]['members']> }[MessageType]

/** The types of those that the content scripts send. */
export type SiteMessageType = {
  [Type in MessageType]: Messages[Type]['from'] extends 'site' | 'elsewhere' ? Type : never
}[MessageType]

export const isMessageType = (type: unknown): type is MessageType =>
  typeof type === 'string' && Object.hasOwn(messages, type)

/** @returns the message, or the path of the member that is wrong, missing or unknown */
export const readMessage = <Type extends MessageType>(
  type: Type,
  message: unknown,
): { ok: true; message: MessageOf<Type> } | { ok: false; at: string } => {
  const parsed = v.safeParse(v.strictObject({ type: v.literal(type), ...messages[type].members }), message)
  if (parsed.success) return { ok: true, message: parsed.output as unknown as MessageOf<Type> }
  return { ok: false, at: v.getDotPath(parsed.issues[0]) ?? 'message' }
}
