import type { Finding } from '../core/feed/schema.ts'
import type { T } from '../core/language/catalogue.ts'
import { formatDate } from '../core/language/dates.ts'
import type { Shown } from '../core/language/feed-language.ts'

/** What happened to a finding last that is worth telling: its withdrawal, else its latest material change. */
export const updateOf = ({ retracted, changes }: Finding) => {
  if (retracted) return { key: 'notice.withdrawnOn', date: retracted.date, text: retracted.reason } as const
  const [latest] = changes.filter(({ material }) => material).sort((a, b) => (a.date < b.date ? 1 : -1))
  return latest ? ({ key: 'notice.correctedOn', date: latest.date, text: latest.text } as const) : null
}

type FindingUpdateProps = { finding: Shown<Finding>; t: T; language: string }

export const FindingUpdate = ({ finding, t, language }: FindingUpdateProps) => {
  const update = updateOf(finding)
  if (!update) return null
  return (
    <p class="finding-update">
      <strong>{t(update.key, { date: formatDate(update.date, language) })}</strong>{' '}
      <span lang={finding.noteLanguage?.tag}>{update.text}</span>
    </p>
  )
}
