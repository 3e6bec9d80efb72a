import type { Change } from '../core/feed/schema.ts'
import type { PageT } from '../core/language/catalogue.ts'
import { formatDate } from '../core/language/dates.ts'

type ChangeListProps = { changes: Change[]; t: PageT; language: string }

/** What was corrected in a finding, and when; newest first. */
export const ChangeList = ({ changes, t, language }: ChangeListProps) => (
  <ul class="change-list">
    {[...changes]
      .sort((a, b) => (a.date < b.date ? 1 : -1))
      .map(({ date, text }) => (
        <li key={date + text}>{t('corrections.changed', { date: formatDate(date, language), text })}</li>
      ))}
  </ul>
)
