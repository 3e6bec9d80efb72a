import type { ThisPageT } from '../../core/language/catalogue.ts'
import { Icon } from '../icon.tsx'

const limits = ['page.limitName', 'page.limitAccess', 'page.limitWords', 'page.limitRequests', 'page.limitApp'] as const

const LimitItems = ({ t }: { t: ThisPageT }) => (
  <ul>
    {limits.map((key) => (
      <li key={key}>{t(key)}</li>
    ))}
  </ul>
)

/** Above the list they are folded: it begins within the window. */
export const FoldedLimits = ({ t }: { t: ThisPageT }) => (
  <details class="page-limits-folded">
    <summary>
      <span>{t('page.limits')}</span>
      <Icon name="chevron" />
    </summary>
    <LimitItems t={t} />
  </details>
)

/** Below the list they are open: whoever has read it has read what it doesn't say. */
export const Limits = ({ t }: { t: ThisPageT }) => (
  <section class="page-limits" aria-labelledby="page-limits">
    <h3 id="page-limits">{t('page.limits')}</h3>
    <LimitItems t={t} />
  </section>
)
