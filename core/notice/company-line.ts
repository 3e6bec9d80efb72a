import type { Assurance, Finding } from '../feed/schema.ts'
import { isVerbatim } from '../findings/is-verbatim.ts'
import { lacksReply } from '../findings/lacks-reply.ts'
import { isFrom } from '../language/dates.ts'
import type { OtherLanguage, Shown } from '../language/feed-language.ts'

/** The company's side of a finding in one line: its reply, else what it had said before, else that no reply was seen. */
export type CompanyLine = {
  says: 'reply' | 'before' | 'nothing'
  date: string | null
  text: string
  /** Whether the text is the company's own words, and not a translation of them. */
  isQuoted: boolean
  textLanguage?: OtherLanguage | undefined
}

const replyLine = ({ reply, textLanguage }: Shown<Finding>): CompanyLine | null =>
  reply && {
    says: 'reply',
    date: reply.date,
    // Clause 3.2: fit for one line, which not every reply has; of a longer one the line shows the beginning.
    text: reply.short ?? reply.text,
    isQuoted: false,
    textLanguage,
  }

const saidLine = (said: Shown<Assurance>): CompanyLine => ({
  says: 'before',
  date: said.date,
  text: said.words ?? said.paraphrase,
  isQuoted: isVerbatim(said),
  textLanguage: said.textLanguage,
})

/**
 * Pages say of every finding without a reply that none was found (`lacksReply`). The one line of a notice says so only
 * of findings that raise a concern: what speaks for the company, or is its own statement, awaits no reply.
 */
const awaitsReply = (finding: Finding) => finding.direction === 'concern' && lacksReply(finding)

/**
 * A reply answers a finding only if it isn't older. A reply that is older or undated gives way to what had been said
 * before.
 * @param said what the company had said, from the finding's pair
 */
export const companyLine = (finding: Shown<Finding>, said: Shown<Assurance> | null): CompanyLine | null => {
  if (finding.retracted) return null
  const reply = replyLine(finding)
  if (reply && isFrom(reply.date, finding.date)) return reply
  if (said) return saidLine(said)
  if (!awaitsReply(finding)) return reply
  return { says: 'nothing', date: null, text: '', isQuoted: false }
}
