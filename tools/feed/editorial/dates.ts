import type { Assurance, Feed, Finding } from '../../../core/feed/schema.ts'
import { firstDay } from '../../../core/time/first-day.ts'
import type { EditorialError } from './editorial-error.ts'

type Dated = { path: string; date: string | null | undefined }

const datesOfFinding = (finding: Finding, path: string): Dated[] => [
  { path: `${path}.date`, date: finding.date },
  { path: `${path}.period.from`, date: finding.period?.from },
  { path: `${path}.period.to`, date: finding.period?.to },
  { path: `${path}.reply.date`, date: finding.reply?.date },
  { path: `${path}.retracted.date`, date: finding.retracted?.date },
  ...finding.sources.map(({ date }, index) => ({ path: `${path}.sources[${index}].date`, date })),
  ...finding.changes.map(({ date }, index) => ({ path: `${path}.changes[${index}].date`, date })),
]

const datesOfAssurance = (assurance: Assurance, path: string): Dated[] => [
  { path: `${path}.date`, date: assurance.date },
  ...assurance.sources.map(({ date }, index) => ({ path: `${path}.sources[${index}].date`, date })),
]

const findFutureDates = (feed: Feed): EditorialError[] =>
  [
    ...feed.findings.flatMap((finding, index) => datesOfFinding(finding, `$.findings[${index}]`)),
    ...feed.assurances.flatMap((assurance, index) => datesOfAssurance(assurance, `$.assurances[${index}]`)),
    ...feed.services.map(({ changeDate }, index) => ({ path: `$.services[${index}].changeDate`, date: changeDate })),
    ...feed.withheld.map(({ date }, index) => ({ path: `$.withheld[${index}].date`, date })),
  ]
    // Of a month or a year, the first day decides: the rest of it may lie ahead.
    .filter(({ date }) => date && firstDay(date) > feed.compiled)
    .map(({ path, date }) => ({
      path,
      message: `${date} is after ${feed.compiled}: correct it, or raise "compiled" in feed.yaml to the day on which you looked.`,
    }))

const findOrderErrors = ({ changes }: Finding, path: string): EditorialError[] =>
  changes.flatMap(({ date }, index) => {
    const newer = changes[index - 1]
    return newer && newer.date < date
      ? [{ path: `${path}.changes[${index}]`, message: 'Changes are listed newest first: move this one up.' }]
      : []
  })

/** Nothing is dated after the day up to which the editors have looked, and changes are listed newest first. */
export const findDateErrors = (feed: Feed): EditorialError[] => [
  ...findFutureDates(feed),
  ...feed.findings.flatMap((finding, index) => findOrderErrors(finding, `$.findings[${index}]`)),
]
