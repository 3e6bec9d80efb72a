import type { Reply } from '../feed/schema.ts'
import type { FindingT } from '../language/catalogue.ts'
import { formatDate, isFrom } from '../language/dates.ts'

/**
 * What stands over a reply of the company. One that is older than the finding cannot answer it: it had been said before.
 * @param since the finding's date; null for what has none
 */
export const replyTitle = ({ date }: Reply, since: string | null, t: FindingT, language: string): string => {
  if (!date) return t('finding.reply')
  const isReply = since === null || isFrom(date, since)
  return t(isReply ? 'finding.replyDated' : 'finding.pairSaidDated', { date: formatDate(date, language) })
}
