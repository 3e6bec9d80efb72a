import type { Finding } from '../core/feed/schema.ts'
import type { PopupT } from '../core/language/catalogue.ts'

type StandingProps = {
  standing: Finding['standing']
  /** The language of the note, if it is not the interface's. */
  lang?: string
  t: PopupT
}

/** Where a finding stands today, in one word, and why. */
export const Standing = ({ standing: { code, note }, lang, t }: StandingProps) => (
  <p class="standing">
    <strong>{t('standing.line', { label: t('finding.standing'), standing: t(`standing.${code}`) })}</strong>{' '}
    <span lang={lang}>{note}</span>
  </p>
)
