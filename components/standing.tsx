import type { Finding } from '../core/feed/schema.ts'
import type { T } from '../core/language/catalogue.ts'

/** Where a finding stands today: one word, and why. */
export const Standing = ({ standing: { code, note }, t }: { standing: Finding['standing']; t: T }) => (
  <p class="standing">
    <strong>
      {t('finding.standing')}: {t(`standing.${code}`)}.
    </strong>{' '}
    {note}
  </p>
)
