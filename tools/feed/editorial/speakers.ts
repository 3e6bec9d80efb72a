import type { Feed, Finding, Source } from '../../../core/feed/schema.ts'
import type { EditorialError } from './editorial-error.ts'

/** Whoever may report, say or decide something without being named: by office, or by what they are. */
const offices = `
  academics? advocates agency appeals? authority authorities attorney bill chamber class.action commission
  commissioners? committee complaints? congress council courts? department deputies experts? ex-\\w+ firm governor
  government inquiry institute institutions intelligence investors? judges? jury justice law lawmakers lawsuit
  legislators minister ministry mps officials? panel parliament peers plaintiffs? police president prosecutors?
  regulators? researchers? senate senators? suit tribunal university watchdog whistleblower`
  .trim()
  .split(/\s+/)

const office = new RegExp(`\\b(?:${offices.join('|')})\\b`, 'i')

const verbs = `
  acknowledges? admits? alleges? announces? approves? asks? bans? bars? bids? blocks? briefs? closes? confirms? delays?
  demands? denies deny fault faults files? finds? fines? gives? halts? lets? lifts? objects? opens? orders? pauses?
  pledges? plans? promises? refuses? rejects? requires? reports? rules? says? sends? sets? signs? states? stops?
  suspends? sues? summons tells? testifies testify upholds? urges? wants? warns? writes?`
  .trim()
  .split(/\s+/)

/** What its bearer does follows a name at the beginning: "India bans …", "TikTok notice tells …". */
const actor = new RegExp(`^[A-Z][\\w.'-]*(?: [\\w.'-]+){0,2} (?:${verbs.join('|')})\\b`)

const company = /^(?:TikTok|ByteDance)(?:'s \w+)?: /

/** A publisher's names: without what is in brackets, that too ("(via Reuters)"), and the initials. */
const namesOf = ({ publisher }: Source): string[] => {
  const [own = '', inBrackets = ''] = publisher.split(/[()]/).map((part) => part.replace(/^The /, '').trim())
  const initials = [...publisher.replace(/ \(.*/, '').matchAll(/\b[A-Z]/g)].join('')
  const other = inBrackets.replace(/^(?:via|on|citing|quoting) (?:The )?| text$/g, '')
  const withoutArticle = initials.replace(/^T/, '')
  return [own, other, initials, withoutArticle].filter((name) => name.length > 1)
}

/** Those whose access is spoken of say nothing by it. */
const spokenOf = /China's (?:government|authorities)|Chinese (?:government|authorities)/g

const namesSomebody = (short: string, sources: Source[]) =>
  office.test(short.replace(spokenOf, '')) ||
  actor.test(short) ||
  company.test(short) ||
  sources.flatMap(namesOf).some((name) => short.includes(name))

/** A change of owners is nobody's claim. */
const findErrors = ({ short, group, sources }: Finding, path: string): EditorialError[] =>
  short === undefined || group === 'change' || namesSomebody(short, sources)
    ? []
    : [
        {
          path: `${path}.short`,
          message: `"${short}" names nobody: say who reports, says or decides it, such as "Forbes: …" or "Irish court …".`,
        },
      ]

/** A short title is never the accusation alone: it says whose it is. Translations have to name the same, by eye. */
export const findSpeakerErrors = ({ findings }: Feed): EditorialError[] =>
  findings.flatMap((finding, index) => findErrors(finding, `$.findings[${index}]`))
