import { formatList } from '../../core/language/lists.ts'
import { nameOfLanguage } from '../../core/language/names.ts'
import { letterLanguageFor, letterLanguages } from '../../core/requests/in-language.ts'
import { isWithoutOwnLetter } from '../../core/requests/without-own-letter.ts'
import { NumberedHeading } from './numbered-heading.tsx'
import type { RequestProps } from './request-props.ts'
import { SelectList } from './select-list.tsx'

/** The letter's language, which need not be the page's. */
export const LanguageSection = ({ requests, form, drafted, words: { t, language }, onChange }: RequestProps) => {
  const languages = letterLanguages(requests)
  const names = new Intl.DisplayNames([language], { type: 'language' })
  const named = languages.map((tag) => names.of(tag) ?? tag)
  return (
    <section aria-labelledby="request-language-title">
      <NumberedHeading id="request-language-title" title={t('requests.language')} />
      <SelectList
        name="language"
        label={t('requests.language')}
        isLabelHidden
        options={languages.map((tag) => ({ value: tag, label: nameOfLanguage(tag), lang: tag }))}
        value={drafted?.language ?? form.language ?? letterLanguageFor(requests, language)}
        onChange={(chosen) => onChange({ language: chosen })}
      />
      <p class="request-hint">{t('requests.languageHint', { languages: formatList(named, language) })}</p>
      {drafted && isWithoutOwnLetter(requests, drafted.place) && (
        <p class="request-hint">{t('requests.noOwnLanguage')}</p>
      )}
    </section>
  )
}
