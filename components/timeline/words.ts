import type { Assurance, Finding } from '../../core/feed/schema.ts'
import type { Group } from '../../core/feed/vocabulary.ts'
import { isVerbatim } from '../../core/findings/is-verbatim.ts'
import type { PageT } from '../../core/language/catalogue.ts'
import { formatDate, formatParts } from '../../core/language/dates.ts'
import type { Shown } from '../../core/language/feed-language.ts'
import { formatList } from '../../core/language/lists.ts'
import { textDirectionOf } from '../../core/language/text-direction.ts'
import type { Words } from '../../core/language/words.ts'
import { groupsOfLane, type Lane, type TimelineItem } from '../../core/timeline/items.ts'
import type { LabelText } from '../../core/timeline/labels.ts'
import type { ClusterMark, Mark } from '../../core/timeline/marks.ts'
import type { Span } from '../../core/timeline/span.ts'
import type { FormatTick } from '../../core/timeline/ticks.ts'
import { isolated } from './isolated.ts'

/**
 * The company's words in quotation marks. A paraphrase has none, so that nobody takes it for a quotation; nor has a
 * translation, where there is no room for the original beside it.
 */
export const quoted = (assurance: Shown<Assurance>, t: PageT): string => {
  if (!isVerbatim(assurance)) return assurance.words ?? assurance.paraphrase
  const { words, textLanguage } = assurance
  // The quotation marks are in the interface's language and may run in the other direction.
  return t('timeline.quote', { words: textLanguage ? isolated(words) : words })
}

/** The title of a finding, or what the company said. */
export const titleOf = ({ finding, assurances: [assurance] }: TimelineItem, t: PageT): string =>
  finding?.title ?? (assurance ? quoted(assurance, t) : '')

/** The language of that title, if it is not the interface's. */
export const langOf = ({ finding, assurances: [assurance] }: TimelineItem): string | undefined =>
  (finding ?? assurance)?.textLanguage?.tag

/** The day or month in words, or that the date is unknown. */
export const dateOf = ({ date }: Pick<TimelineItem, 'date'>, { t, language }: Words): string =>
  date === null ? t('timeline.undated') : formatDate(date, language)

const kindOf = ({ finding }: TimelineItem): Finding['kind'] => finding?.kind ?? 'company-assurance'

/** Group and kind of an item, as parts of their words' keys. */
export const kindKeys = (item: TimelineItem) => ({ group: item.group, kind: kindOf(item) })

const whenOf = (item: TimelineItem, words: Words): string => {
  const { period } = item
  const date = dateOf(item, words)
  if (!period) return date
  const [from, to] = [formatDate(period.from, words.language), formatDate(period.to, words.language)]
  return words.t('timeline.when', { date, from, to })
}

const monthOf = (moment: Date, language: string) => formatDate(moment.toISOString().slice(0, 7), language)
const dayOf = (moment: Date, language: string) => formatDate(moment.toISOString().slice(0, 10), language)

/** A stretch of time by its first and last month, or by its one day or month. */
export const spanInWords = ({ from, to }: Span, { t, language }: Words): string => {
  const last = new Date(Number(to) - 1)
  if (dayOf(from, language) === dayOf(last, language)) return dayOf(from, language)
  const [first, end] = [monthOf(from, language), monthOf(last, language)]
  return first === end ? first : t('timeline.range', { from: first, to: end })
}

const clusterName = ({ lane, items, span }: ClusterMark, words: Words): string => {
  const { t, language } = words
  const key = lane === 'said' ? 'timeline.clusterSaid' : 'timeline.cluster'
  // A lane may hold two groups, and what was opened is not yet decided.
  const groups = groupsOfLane[lane].filter((candidate) => items.some(({ group }) => group === candidate))
  const names = groups.map((group) => t(`tag.${group}`))
  return t(key, { group: formatList(names, language), count: items.length, when: spanInWords(span, words) })
}

/** The word for a group beside its lane. */
export const laneWord = (group: Group, t: PageT): string => t(group === 'change' ? 'timeline.changed' : `tag.${group}`)

/** The full name of a mark, for people who don't see it. */
export const nameOfMark = (mark: Mark, words: Words): string => {
  if (mark.kind === 'cluster') return clusterName(mark, words)
  const { t } = words
  const { group, kind } = kindKeys(mark.item)
  const values = { group: t(`tag.${group}`), kind: t(`kind.${kind}`), title: titleOf(mark.item, t) }
  return t('timeline.mark', { when: whenOf(mark.item, words), ...values })
}

/** The month and the title, or the words in quotation marks. */
export const labelOfItem =
  ({ t, language }: Words) =>
  (item: TimelineItem, lane: Lane): LabelText => {
    const date = formatDate((item.date ?? '').slice(0, 7), language)
    const assurance = lane === 'said' ? item.assurances[0] : undefined
    if (!assurance) return { date, text: titleOf(item, t), direction: textDirectionOf(titleOf(item, t)) }
    const said = assurance.words ?? assurance.paraphrase
    const direction = textDirectionOf(said)
    // Beside a mark, words without quotation marks could be taken for a fact.
    if (!isVerbatim(assurance)) return { date, text: t('timeline.paraphrase', { text: said }), direction }
    const [open = '', close = ''] = t('timeline.quote', { words: '\n' }).split('\n')
    return { date, text: `${open}${said}`, close, direction }
  }

/** Formats how many are merged in about four characters: `12`, `1.4K`. */
export const countFormat = (language: string): ((count: number) => string) => {
  const numbers = new Intl.NumberFormat(language, { notation: 'compact' })
  return (count) => numbers.format(count)
}

/** Formats the years, months and days of the axis. */
export const tickFormat =
  (language: string): FormatTick =>
  (date, form) => {
    if (form === 'year') return formatParts(date, language, { year: 'numeric' })
    if (form === 'day') return formatParts(date, language, { day: 'numeric', month: 'short' })
    return formatParts(date, language, { month: 'short', ...(form === 'monthAndYear' ? { year: 'numeric' } : {}) })
  }
