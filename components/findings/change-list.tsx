import type { Change } from '../../core/feed/schema.ts'
import type { PageT } from '../../core/language/catalogue.ts'
import { formatDate } from '../../core/language/dates.ts'
import { compare } from '../../core/order/compare.ts'
import { place } from '../place.ts'

type ChangeListProps = {
  changes: Change[]
  /** The language that they are written in, if it is not the interface's. */
  lang: string | undefined
  t: PageT
  language: string
}

const ChangeLine = ({ date, text, lang, t, language }: Change & Omit<ChangeListProps, 'changes'>) => {
  const [before, after] = t('corrections.changed', { date: formatDate(date, language), text: place }).split(place)
  return (
    <li>
      {before}
      <bdi lang={lang}>{text}</bdi>
      {after}
    </li>
  )
}

/** The corrections to a finding with their dates, newest first. */
export const ChangeList = ({ changes, ...others }: ChangeListProps) => (
  <ul class="change-list">
    {[...changes]
      .sort((one, other) => compare(other.date, one.date))
      .map((change) => (
        <ChangeLine key={change.date + change.text} {...change} {...others} />
      ))}
  </ul>
)
