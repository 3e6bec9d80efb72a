import type { Action, Assurance, Feed, Finding, Pair } from '../feed/schema.ts'
import { lookUpTag, primaryOf } from './language.ts'

/** A language that is not the interface's: its BCP 47 tag, and its name in the interface's words. */
export type OtherLanguage = { tag: string; name: string }

/** An entry of the feed as it is shown. Without these members, all of it is in the interface's language. */
export type Shown<Entry> = Entry & {
  /** The language of the texts that can be translated (clause 3.6), if it is another. */
  textLanguage?: OtherLanguage
  /** The language of those that never are (standing, corrections, titles of sources), if it is another. */
  noteLanguage?: OtherLanguage
  /** The entry as the editors wrote it, if its words are translated. */
  original?: Entry
}

export type ShownFeed = Feed & Pick<Shown<Feed>, 'noteLanguage'>

/** A language's name in another language. */
const nameOf = (tag: string, language: string): string => {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag
  } catch {
    // No tag of a language, but a feed may have it: then it is all there is to show.
    return tag
  }
}

type Translated = { translations: Record<string, unknown> }
type TextsOf<Entry extends Translated> = Entry['translations'][string]
/** `null` if the translation is incomplete: an entry half in one language and half in another would serve nobody. */
type Translator<Entry extends Translated> = (entry: Entry, texts: TextsOf<Entry>) => Partial<Entry> | null

/** Short texts that are not translated are left out, so the long ones stand in for them in the same language. */
const findingIn: Translator<Finding> = ({ details, reply }, { title, short, content_text: summary, ...texts }) => {
  if ((texts.details ?? []).length !== details.length || (reply && !texts.reply)) return null
  const translatedReply = reply && { ...reply, text: texts.reply ?? '', short: texts.replyShort }
  return { title, short, summary, details: texts.details ?? [], reply: translatedReply }
}

const assuranceIn: Translator<Assurance> = ({ words }, texts) =>
  words !== null && !texts.words ? null : { ...texts, words: words && (texts.words ?? null) }

const show = (feed: Feed, language: string): ShownFeed => {
  const noteLanguage = { tag: feed.language, name: nameOf(feed.language, language) }
  const each = <Entry extends Translated>(entries: Entry[], translate: Translator<Entry>): Shown<Entry>[] =>
    entries.map((entry) => {
      const original = { ...entry, translations: {}, noteLanguage }
      const translations = entry.translations as Record<string, TextsOf<Entry>>
      const found = translations[lookUpTag(Object.keys(translations), language) ?? '']
      const texts = found && translate(entry, found)
      return texts ? { ...original, ...texts, original } : { ...original, textLanguage: noteLanguage }
    })
  return {
    ...feed,
    noteLanguage,
    findings: each(feed.findings, findingIn),
    assurances: each(feed.assurances, assuranceIn),
    pairs: each<Pair>(feed.pairs, (_, texts) => texts),
    actions: each<Action>(feed.actions, (_, texts) => texts),
  }
}

/** An entry without its texts in other languages, which neither a message nor a digest needs to carry. */
export const inOneLanguage = <Entry extends object>({ original: _, ...entry }: Shown<Entry>) => ({
  ...entry,
  translations: {},
})

const made = new WeakMap<Feed, { language: string; shown: ShownFeed }>()

/**
 * A feed in the language of the interface (a BCP 47 tag), as far as it is translated. The same feed and language give
 * the same object again; a feed in its own language is itself.
 */
export const feedIn = (feed: Feed, language: string): ShownFeed => {
  if (primaryOf(feed.language) === primaryOf(language)) return feed
  const before = made.get(feed)
  if (before?.language === language) return before.shown
  const shown = show(feed, language)
  made.set(feed, { language, shown })
  return shown
}
