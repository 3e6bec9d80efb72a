import type { OtherLanguage } from '../core/language/feed-language.ts'

/** Says of a text that it is in another language than the interface; nothing where it is not. */
export const LanguageTag = ({ of }: { of: OtherLanguage | undefined }) =>
  of ? <span class="language-tag">{of.name}</span> : null
