// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { LanguageChoice, languageOptions } from '../../../../components/settings/language-choice.tsx'
import { languages } from '../../../../core/language/languages.ts'
import { draw } from '../../../fixtures/draw.ts'
import { words } from '../../../fixtures/words.ts'

const state = { value: 'system', language: 'en', systemLanguage: 'de', t: words } as const

describe('the choice of a language', () => {
  it('says what following the browser results in, and lists every language by its own name', () => {
    const [system, ...others] = languageOptions(state)
    expect(system).toEqual({ value: 'system', label: 'Same as browser (Deutsch)' })
    expect(others).toHaveLength(languages.length)
    expect(others).toContainEqual({ value: 'ja', label: '日本語', lang: 'ja' })
  })

  it('offers the pseudo-language only if it is chosen already', () => {
    const has = (value: 'en' | 'ar-XB') =>
      languageOptions({ ...state, value }).some((option) => option.value === 'ar-XB')
    expect([has('en'), has('ar-XB')]).toEqual([false, true])
  })

  it('is a labelled list that tells what was chosen', () => {
    const onChange = vi.fn()
    const select = draw(<LanguageChoice {...state} onChange={onChange} />).querySelector('select')
    expect(select?.labels?.[0]?.textContent).toBe('Language')
    if (select) select.value = 'pl'
    select?.dispatchEvent(new Event('change', { bubbles: true }))
    expect(onChange.mock.calls).toEqual([['pl']])
  })
})
