import type { Finding } from '../core/feed/schema.ts'
import { updateOf } from '../core/findings/update.ts'
import type { FindingT } from '../core/language/catalogue.ts'
import { formatDate } from '../core/language/dates.ts'
import type { Shown } from '../core/language/feed-language.ts'

const keys = { withdrawn: 'notice.withdrawnOn', corrected: 'notice.correctedOn' } as const

type FindingUpdateProps = { finding: Shown<Finding>; t: FindingT; language: string }

export const FindingUpdate = ({ finding, t, language }: FindingUpdateProps) => {
  const update = updateOf(finding)
  if (!update) return null
  return (
    <p class="finding-update">
      <strong>{t(keys[update.kind], { date: formatDate(update.date, language) })}</strong>{' '}
      <span lang={finding.noteLanguage?.tag}>{update.text}</span>
    </p>
  )
}
