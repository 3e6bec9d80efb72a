import type { Action, Assurance, Feed, Finding, Pair } from '../feed/schema.ts'
import { shortenings } from './language.ts'

/** A language that is not the interface's: its BCP 47 tag, and its name in the interface's words. */
export type OtherLanguage = { tag: string; name: string }

/** An entry of the feed in the words that the interface shows. Without these members it is all in its language. */
export type Shown<Entry> = Entry & {
  /** The language of what can be translated (clause 3.6), where it is another. */
  textLanguage?: OtherLanguage
  /** The language of what never is (standing, corrections, titles of sources), where it is another. */
  noteLanguage?: OtherLanguage
  /** The entry as the editors wrote it, where its words are translated. */
  original?: Entry
}

export type ShownFeed = Feed & Pick<Shown<Feed>, 'noteLanguage'>

const primaryOf = (tag: string) => tag.toLowerCase().split('-')[0]

/** The name of a language in the words of another. */
const nameOf = (tag: string, language: string): string => {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag
  } catch {
    // A feed may call its language what no language is called: then that is all there is to say.
    return tag
  }
}

/** By the lookup of RFC 4647, section 3.4: the tag itself, then its shorter forms. */
const bestOf = <Texts>(translations: Record<string, Texts>, language: string): Texts | undefined => {
  const tags = Object.keys(translations)
  const best = shortenings(language).flatMap((wanted) => tags.filter((tag) => tag.toLowerCase() === wanted))[0]
  return best === undefined ? undefined : translations[best]
}

type Translated = { translations: Record<string, unknown> }
type TextsOf<Entry extends Translated> = Entry['translations'][string]
/** `null` where the translation lacks what the entry has: half of it in each language would serve nobody. */
type Translator<Entry extends Translated> = (entry: Entry, texts: TextsOf<Entry>) => Partial<Entry> | null

const findingIn: Translator<Finding> = ({ details, reply }, { title, content_text: summary, ...texts }) => {
  if ((texts.details ?? []).length !== details.length || (reply && !texts.reply)) return null
  return { title, summary, details: texts.details ?? [], reply: reply && { ...reply, text: texts.reply ?? '' } }
}

const assuranceIn: Translator<Assurance> = ({ words }, texts) =>
  words !== null && !texts.words ? null : { ...texts, words: words && (texts.words ?? null) }

const show = (feed: Feed, language: string): ShownFeed => {
  const noteLanguage = { tag: feed.language, name: nameOf(feed.language, language) }
  const each = <Entry extends Translated>(entries: Entry[], translate: Translator<Entry>): Shown<Entry>[] =>
    entries.map((entry) => {
      const original = { ...entry, translations: {}, noteLanguage }
      const best = bestOf(entry.translations as Record<string, TextsOf<Entry>>, language)
      const texts = best === undefined ? null : translate(entry, best)
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

const made = new WeakMap<Feed, { language: string; shown: ShownFeed }>()

/**
 * A feed in the language of the interface (a BCP 47 tag), as far as it is translated. The same feed in the same language
 * is the same object again, and itself where that is the language it is written in.
 */
export const feedIn = (feed: Feed, language: string): ShownFeed => {
  if (primaryOf(feed.language) === primaryOf(language)) return feed
  const before = made.get(feed)
  if (before?.language === language) return before.shown
  const shown = show(feed, language)
  made.set(feed, { language, shown })
  return shown
}
