import type { Feed } from '../core/feed/schema.ts'
import type { Place, ReadAddress } from '../core/filter/address.ts'
import { activeParts } from '../core/filter/filter.ts'
import { correctionsLog } from '../core/findings/corrections.ts'
import { formatDate } from '../core/language/dates.ts'
import type { Words } from '../core/language/words.ts'
import { yearOf } from '../core/notice/counts.ts'

const maxShown = 60

// Somebody else may have written the address: it is quoted, and not at length.
const quote = (text: string) => (text.length > maxShown ? `${text.slice(0, maxShown)}…` : text)

type Trouble = { address: ReadAddress; feed: Feed; words: Words }

const tellFinding = (id: string, { address, feed, words: { t, language } }: Trouble): string | null => {
  const finding = feed.findings.find((candidate) => candidate.id === id)
  if (finding?.retracted)
    return t('findings.withdrawn', { title: finding.title, date: formatDate(finding.retracted.date, language) })
  if (finding) return null
  const isFiltered = activeParts(address.filter).length > 0
  return t(isFiltered ? 'findings.unknownFiltered' : 'findings.unknown', { id: quote(id) })
}

const tellPlace = (place: Place | null, trouble: Trouble): string | null => {
  const { feed, words } = trouble
  switch (place?.type) {
    case 'finding':
      return tellFinding(place.id, trouble)
    case 'year':
      if (feed.findings.some((finding) => !finding.retracted && yearOf(finding) === Number(place.id))) return null
      return words.t('findings.unknownYear', { year: place.id })
    case 'correction':
      if (correctionsLog(feed).some(({ id }) => id === place.id)) return null
      return words.t('findings.unknownCorrection', { id: quote(place.id) })
    default:
      return null
  }
}

/** What of the address the page could not follow, in sentences; null where it followed all of it. */
export const tellTrouble = (trouble: Trouble): string | null => {
  const { address, words } = trouble
  const { t } = words
  const sentences = [
    address.isTooLong && t('address.tooLong'),
    address.unknown.length > 0 &&
      t('address.unknown', { parts: quote(address.unknown.map((part) => `“${part}”`).join(', ')) }),
    tellPlace(address.place, trouble),
  ]
  return sentences.filter(Boolean).join(' ') || null
}
