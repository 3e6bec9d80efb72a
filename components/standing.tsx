import type { Finding } from '../core/feed/schema.ts'
import type { PopupT } from '../core/language/catalogue.ts'

type StandingProps = {
  standing: Finding['standing']
  /** Of the note, where that is not in the interface's language. */
  lang?: string
  t: PopupT
}

/** Where a finding stands today: one word, and why. */
export const Standing = ({ standing: { code, note }, lang, t }: StandingProps) => (
  <p class="standing">
    <strong>{t('standing.line', { label: t('finding.standing'), standing: t(`standing.${code}`) })}</strong>{' '}
    <span lang={lang}>{note}</span>
  </p>
)
