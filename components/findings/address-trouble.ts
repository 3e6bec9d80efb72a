import type { Feed } from '../../core/feed/schema.ts'
import type { ReadAddress, Target } from '../../core/filter/address.ts'
import { activeParts } from '../../core/filter/filter.ts'
import type { Listed } from '../../core/filter/selection.ts'
import { correctionsLog } from '../../core/findings/corrections.ts'
import { listedFindings, yearOf } from '../../core/findings/counts.ts'
import { formatDate } from '../../core/language/dates.ts'
import type { Words } from '../../core/language/words.ts'

const maxShown = 60

// Somebody else may have written the address, so it is quoted, and kept short.
const quote = (text: string) => (text.length > maxShown ? `${text.slice(0, maxShown)}…` : text)

type Trouble = {
  address: ReadAddress
  feed: Feed
  /** What the filter leaves: a year has its place on the page only there. */
  listed: Listed[]
  words: Words
}

const isFiltered = ({ address: { filter } }: Trouble) => activeParts(filter).length > 0

const describeFinding = (id: string, trouble: Trouble): string | null => {
  const { feed, words } = trouble
  const { t, language } = words
  const finding = feed.findings.find((candidate) => candidate.id === id)
  if (finding?.retracted)
    return t('findings.withdrawn', { title: finding.title, date: formatDate(finding.retracted.date, language) })
  // The page itself says that a feed lists no findings at all.
  if (finding || listedFindings(feed).length === 0) return null
  return t(isFiltered(trouble) ? 'findings.unknownFiltered' : 'findings.unknown', { id: quote(id) })
}

const describeTarget = (target: Target | null, trouble: Trouble): string | null => {
  const { feed, listed, words } = trouble
  switch (target?.type) {
    case 'finding':
      return describeFinding(target.id, trouble)
    case 'year':
      if (listed.some(({ finding }) => yearOf(finding) === Number(target.id))) return null
      return words.t(isFiltered(trouble) ? 'findings.unknownYearFiltered' : 'findings.unknownYear', { year: target.id })
    case 'correction':
      if (correctionsLog(feed).some(({ id }) => id === target.id)) return null
      return words.t('findings.unknownCorrection', { id: quote(target.id) })
    default:
      return null
  }
}

/** The parts of the address that the page could not follow, in sentences; null if it followed all of it. */
export const describeAddressTrouble = (trouble: Trouble): string | null => {
  const { address, words } = trouble
  const { t } = words
  const sentences = [
    address.isTooLong && t('address.tooLong'),
    address.unknown.length > 0 &&
      t('address.unknown', { parts: quote(address.unknown.map((part) => `“${part}”`).join(', ')) }),
    describeTarget(address.target, trouble),
  ]
  return sentences.filter(Boolean).join(' ') || null
}
