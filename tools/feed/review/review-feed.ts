import type { Feed, Finding, Source } from '../../../core/feed/schema.ts'
import { listedFindings } from '../../../core/findings/counts.ts'
import { lacksReply } from '../../../core/findings/lacks-reply.ts'
import { dayMs } from '../../../core/time/durations.ts'
import { firstDay } from '../../../core/time/first-day.ts'
import { shownFirst } from '../shown-first.ts'

/** What a second editor looks at: an entry by its id, and why it is listed. */
export type ReviewRow = { entry: string; why: string }
export type ReviewPart = { title: string; rows: ReviewRow[] }

const pendingDays = 180

const daysBetween = (from: string, to: string) => Math.floor((Date.parse(to) - Date.parse(firstDay(from))) / dayMs)

const pending = (findings: Finding[], today: string): ReviewRow[] =>
  findings
    .filter(({ standing }) => standing.code === 'pending')
    .map(({ id, date, standing }) => ({ id, days: daysBetween(date, today), note: standing.note }))
    .filter(({ days }) => days > pendingDays)
    .sort((one, other) => other.days - one.days)
    .map(({ id, days, note }) => ({ entry: id, why: `${days} days: ${note}` }))

/** Pages say of a change of ownership, too, that no reply was found; but it accuses nobody, so none is due. */
const unanswered = (findings: Finding[]): ReviewRow[] =>
  findings
    .filter((finding) => lacksReply(finding) && finding.group !== 'change')
    .map(({ id, title }) => ({ entry: id, why: title }))

const retells = /\((?:on|citing|quoting) /

/** Read elsewhere than at its address, or a publication about another publication. */
const isSecondHand = ({ seen, publisher }: Source) => seen === 'cited' || retells.test(publisher)

const secondHand = (findings: Finding[]): ReviewRow[] =>
  findings
    .filter(({ sources }) => sources.every(isSecondHand))
    .map(({ id, checkedNote }) => ({ entry: id, why: checkedNote }))

const reasonOf = ({ group, kind }: Finding) => {
  if (group === 'admitted') return 'the company stated it'
  if (group === 'decided') return 'it was decided'
  return kind === 'leaked-recording' ? 'a publisher reviewed recordings' : 'a publisher reviewed documents'
}

const contradictions = ({ pairs, findings }: Feed): ReviewRow[] =>
  pairs.flatMap(({ assurance, finding: id, status }) => {
    const finding = findings.find((one) => one.id === id)
    const bearing = finding?.bearsOn.find((one) => one.assurance === assurance)
    return finding && bearing?.relation === 'contradicts'
      ? [{ entry: `${assurance} ${id}`, why: `${reasonOf(finding)}. ${status}` }]
      : []
  })

/** Why a page may not stay as it was read; null where it probably does. */
const frailty = ({ url, date, publisher }: Source): string | null => {
  if (date === null) return 'undated, so changes would not show'
  if (publisher.includes('(via ')) return "another publisher's copy"
  return new URL(url).search === '' ? null : 'an address with a query'
}

const unarchived = (findings: Finding[]): ReviewRow[] =>
  findings.flatMap(({ id, sources }) =>
    sources
      .filter(({ seen }) => seen === 'page')
      .flatMap((source) => {
        const why = frailty(source) ?? (sources.length === 1 ? 'the only source' : null)
        return why === null ? [] : [{ entry: id, why: `${why}: ${source.url}` }]
      }),
  )

const withoutShort = (feed: Feed): ReviewRow[] =>
  shownFirst(feed)
    .filter(({ short, reply }) => short === undefined || (reply && reply.short === undefined))
    .map(({ id, short, title }) => ({ entry: id, why: short === undefined ? title : 'the reply has none' }))

/** The lines of the list under "Known gaps" in the editors' guide. */
const gapsIn = (guide: string): ReviewRow[] => {
  const [, after = ''] = guide.replaceAll('\r\n', '\n').split('\n## Known gaps\n')
  const [list = ''] = after.split('\n## ')
  return [...list.matchAll(/^- (.+(?:\n {2}.+)*)/gm)].map(([, gap = '']) => {
    const [topic = '', ...rest] = gap.replaceAll(/\s+/g, ' ').split(': ')
    return rest.length > 0 ? { entry: topic, why: rest.join(': ') } : { entry: 'Other', why: topic }
  })
}

/** @param today YYYY-MM-DD; @param guide the text of feed/README.md */
export const reviewFeed = (feed: Feed, today: string, guide: string): ReviewPart[] => {
  const findings = listedFindings(feed)
  return [
    { title: `Pending for more than ${pendingDays} days`, rows: pending(findings, today) },
    { title: 'No reply of the company', rows: unanswered(findings) },
    { title: 'Second-hand sources only', rows: secondHand(findings) },
    { title: 'Pairs that contradict, and by what right', rows: contradictions(feed) },
    { title: 'Without a short title or reply', rows: withoutShort(feed) },
    { title: 'Links in need of an archived copy', rows: unarchived(findings) },
    { title: 'Known gaps', rows: gapsIn(guide) },
  ]
}
