import { csvText, type Separator } from '../export/csv-text.ts'
import type { SeenHost } from './attribute.ts'

/** @param compiled the day up to which the editors of the feed have looked */
const columnsOf = ({ name, domain, count, firstAt, listed, words }: SeenHost, compiled: string) => ({
  host: name,
  registrable_domain: domain,
  requests: count,
  first_seen_ms: Math.round(firstAt),
  owner: listed?.owner ?? '',
  role: listed?.role ?? '',
  confidence: listed?.confidence ?? '',
  note: listed?.note ?? '',
  region_words: words.map(({ token }) => token).join(' '),
  region_readings: words.map(({ token, reading, confidence }) => `${token}: ${reading} (${confidence})`).join('\n'),
  feed_compiled: compiled,
})

const noHost: SeenHost = { name: '', domain: '', before: '', count: 0, firstAt: 0, listed: null, words: [] }

/**
 * Hosts as CSV, one a row, below the names of the columns. An owner left empty is unknown. Text is the feed's own, so
 * files in all languages can be joined.
 */
export const toHostsCsv = (hosts: SeenHost[], compiled: string, separator: Separator = ','): string =>
  csvText(
    hosts.map((host) => columnsOf(host, compiled)),
    separator,
    columnsOf(noHost, compiled),
  )
