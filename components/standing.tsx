import type { Finding } from '../core/feed/schema.ts'
import type { T } from '../core/language/catalogue.ts'

type StandingProps = {
  standing: Finding['standing']
  /** Of the note, where that is not in the interface's language. */
  lang?: string
  t: T
}

/** Where a finding stands today: one word, and why. */
export const Standing = ({ standing: { code, note }, lang, t }: StandingProps) => (
  <p class="standing">
    <strong>
      {t('finding.standing')}: {t(`standing.${code}`)}.
    </strong>{' '}
    <span lang={lang}>{note}</span>
  </p>
)
