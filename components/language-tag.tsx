import type { OtherLanguage } from '../core/language/feed-language.ts'

/** Names the language of a text that is not in the interface's; otherwise nothing. */
export const LanguageTag = ({ of }: { of: OtherLanguage | undefined }) =>
  of ? <span class="language-tag">{of.name}</span> : null
