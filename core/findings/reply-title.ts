import type { Reply } from '../feed/schema.ts'
import type { FindingT } from '../language/catalogue.ts'
import { formatDate, isFrom } from '../language/dates.ts'

/**
 * The heading of a company's reply. A reply older than the finding cannot answer it, so its heading says that it had
 * been said before.
 * @param since the finding's date; null if it has none
 */
export const replyTitle = ({ date }: Reply, since: string | null, t: FindingT, language: string): string => {
  if (!date) return t('finding.reply')
  const isReply = since === null || isFrom(date, since)
  return t(isReply ? 'finding.replyDated' : 'finding.pairSaidDated', { date: formatDate(date, language) })
}
