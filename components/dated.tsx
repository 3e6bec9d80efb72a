import { formatDate } from '../core/language/dates.ts'

type DatedProps = { date: string; language: string }

/** A date from the feed, as precise as it is known, for people and for machines. */
export const Dated = ({ date, language }: DatedProps) => (
  <time class="dated" dateTime={date}>
    {formatDate(date, language)}
  </time>
)
