import type { PageT } from '../../core/language/catalogue.ts'
import type { Interface } from '../../core/language/language.ts'
import type { LanguageChoice as Choice, Language } from '../../core/language/languages.ts'
import { namedLanguages, nameOfLanguage } from '../../core/language/names.ts'
import { SelectField } from './select-field.tsx'

type LanguageChoiceProps = {
  value: Choice
  /** The language of the interface now. */
  language: Interface['language']
  /** The language that following the browser results in. */
  systemLanguage: Language
  t: PageT
  onChange: (language: Choice) => void
}

/** The languages of the interface, each by its own name. The pseudo-language is offered only if it is chosen already. */
export const languageOptions = ({ value, language, systemLanguage, t }: Omit<LanguageChoiceProps, 'onChange'>) => {
  const system = {
    value: 'system' as Choice,
    label: t('language.system', { language: nameOfLanguage(systemLanguage) }),
  }
  const named = namedLanguages(language).map((one) => ({ value: one.language, label: one.name, lang: one.language }))
  return value === 'ar-XB' ? [system, ...named, { value, label: value }] : [system, ...named]
}

export const LanguageChoice = (props: LanguageChoiceProps) => (
  <SelectField
    name="language"
    label={props.t('settings.language')}
    options={languageOptions(props)}
    value={props.value}
    onChange={props.onChange}
  />
)
