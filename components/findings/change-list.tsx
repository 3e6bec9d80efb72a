import type { Change } from '../../core/feed/schema.ts'
import type { PageT } from '../../core/language/catalogue.ts'
import { formatDate } from '../../core/language/dates.ts'
import { compare } from '../../core/order/compare.ts'

type ChangeListProps = { changes: Change[]; t: PageT; language: string }

/** The corrections to a finding with their dates, newest first. */
export const ChangeList = ({ changes, t, language }: ChangeListProps) => (
  <ul class="change-list">
    {[...changes]
      .sort((one, other) => compare(other.date, one.date))
      .map(({ date, text }) => (
        <li key={date + text}>{t('corrections.changed', { date: formatDate(date, language), text })}</li>
      ))}
  </ul>
)
