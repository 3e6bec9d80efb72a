import type { Assurance, Feed, Finding, Source } from '../feed/schema.ts'
import { describeFilter } from '../filter/describe.ts'
import { archivedCopyOf } from '../findings/archived-copy.ts'
import { bearingsOf } from '../findings/bearings.ts'
import { yearOf } from '../findings/counts.ts'
import { describeLimits } from '../findings/describe-limits.ts'
import { lacksReply } from '../findings/lacks-reply.ts'
import { alsoOnRecord } from '../findings/on-record.ts'
import { replyTitle } from '../findings/reply-title.ts'
import { pairsConcerning, pairsOf, pick, type SaidAndReported } from '../findings/select.ts'
import { formatDate } from '../language/dates.ts'
import type { Shown } from '../language/feed-language.ts'
import { describePeriod } from '../language/period.ts'
import type { Words } from '../language/words.ts'
import { pageAddress } from '../website/page-address.ts'
import { describeOrigin, type ListExtract } from './list-extract.ts'
import { escapeMarkdown, markdownLink } from './markdown-text.ts'

const joined = (parts: (string | null | false)[], separator = ' · ') => parts.filter(Boolean).join(separator)
const strong = (text: string) => `**${escapeMarkdown(text)}**`
/** A line's label in bold, with the colon as the language sets it. */
const labelled = (name: string, t: Words['t']) => strong(t('label', { name }))

/** Translated words are followed by the original ones, so that nobody takes the translation for a quotation. */
const wordsOf = ({ words, paraphrase, original }: Shown<Assurance>, t: Words['t']) => {
  if (words === null) return escapeMarkdown(paraphrase)
  const own = { words: escapeMarkdown(words) }
  if (!original?.words) return t('timeline.quote', own)
  return t('timeline.quoteTranslated', { ...own, original: escapeMarkdown(original.words) })
}

const sourceLine = (source: Source, cited: Pick<Finding, 'date'>, { t, language }: Words) => {
  const { publisher, title, url, date, kind, seen } = source
  const copy = archivedCopyOf(source, cited)
  return joined(
    [
      `${escapeMarkdown(publisher)}: ${markdownLink(title, url)}`,
      t(`source.${kind}`),
      date && formatDate(date, language),
      seen === 'cited' && t('source.cited'),
      copy && markdownLink(t('source.archived'), copy),
    ],
    ', ',
  )
}

const factsOf = ({ date, group, kind, regions, period }: Finding, words: Words) => {
  const { t, language } = words
  return joined([
    formatDate(date, language),
    t(`tag.${group}`),
    t(`kind.${kind}`),
    regions.map((region) => t(`region.${region}`)).join(', '),
    period && describePeriod(period, words),
  ])
}

const replyOf = (finding: Finding, { t, language }: Words): string[] => {
  const { reply } = finding
  if (!reply) return lacksReply(finding) ? [escapeMarkdown(t('limits.noReply'))] : []
  const title = replyTitle(reply, finding.date, t, language)
  const source = reply.url ? ` (${markdownLink(new URL(reply.url).hostname, reply.url)})` : ''
  return [`${labelled(title, t)} ${escapeMarkdown(reply.text)}${source}`]
}

/** What the company said, and who said it, where and when. */
const statementOf = (assurance: Shown<Assurance>, { t, language }: Words) => {
  const { who, where, date } = assurance
  const origin = joined([who, where, date && formatDate(date, language)], ', ')
  return `${wordsOf(assurance, t)} (${escapeMarkdown(origin)})`
}

const saidBefore = (finding: Finding, feed: Feed, words: Words): string[] =>
  bearingsOf(feed, finding).map(
    ({ relation, assurance }) =>
      `${labelled(words.t(`relation.${relation}`), words.t)} ${statementOf(assurance, words)}`,
  )

const companionsOf = ({ mustAppearWith }: Finding, feed: Feed, { t }: Words): string[] => {
  const titles = pick(feed, mustAppearWith).map(({ title }) => title)
  return titles.length === 0
    ? []
    : [`${labelled(t('finding.mustAppearWith'), t)} ${titles.map(escapeMarkdown).join('; ')}`]
}

const changesOf = ({ changes }: Finding, { t, language }: Words): string[] =>
  changes.length === 0
    ? []
    : [
        `${labelled(t('finding.changes'), t)} ${changes
          .map(({ date, text }) =>
            t('corrections.changed', { date: formatDate(date, language), text: escapeMarkdown(text) }),
          )
          .join(' ')}`,
      ]

const list = (lines: string[]) => (lines.length === 0 ? [] : [lines.map((line) => `- ${line}`).join('\n')])

/** How the editors have checked it; nothing where they have checked all of it, which the head says of each text. */
const checkedOf = ({ checked, checkedNote }: Finding, { t }: Words): string[] =>
  checked === 'yes' ? [] : [`${strong(`${t('article.partly')}.`)} ${escapeMarkdown(checkedNote)}`]

const findingBlocks = (finding: Finding, { feed, site = null }: ListExtract, words: Words): string[] => {
  const { t, language } = words
  const page = pageAddress(site, finding.id, language)
  const { title, summary, details, standing, sources } = finding
  return [
    `### ${page === null ? escapeMarkdown(title) : markdownLink(title, page)}`,
    escapeMarkdown(factsOf(finding, words)),
    escapeMarkdown(summary),
    ...list(details.map(escapeMarkdown)),
    ...replyOf(finding, words),
    `${strong(t('standing.line', { label: t('finding.standing'), standing: t(`standing.${standing.code}`) }))} ${escapeMarkdown(standing.note)}`,
    ...saidBefore(finding, feed, words),
    ...companionsOf(finding, feed, words),
    ...changesOf(finding, words),
    ...list(sources.map((source) => sourceLine(source, finding, words))),
    ...checkedOf(finding, words),
  ]
}

const yearBlocks = (extract: ListExtract, words: Words): string[] =>
  extract.findings.flatMap((finding, index) => {
    const year = yearOf(finding)
    const before = extract.findings[index - 1]
    const heading = before && yearOf(before) === year ? [] : [`## ${year}`]
    return [...heading, ...findingBlocks(finding, extract, words)]
  })

const onRecordLines = (feed: Feed, { pair }: SaidAndReported, { t, language }: Words): string[] =>
  alsoOnRecord(feed, pair).map(
    ({ finding: { title, date } }) =>
      `${labelled(t('pairs.record'), t)} ${escapeMarkdown(title)}, ${formatDate(date, language)}`,
  )

// The list may have the statement without the finding set against it, so a pair has all that nobody should read it without.
const pairLines = (feed: Feed, shown: SaidAndReported, words: Words): string[] => {
  const { pair, assurance, finding } = shown
  const { t, language } = words
  const sources = finding.sources.map((source) => sourceLine(source, finding, words)).join('; ')
  return [
    `${labelled(t('pair.said'), t)} ${statementOf(assurance, words)}`,
    `${labelled(t(`tag.${finding.group}`), t)} ${escapeMarkdown(pair.reported)}`,
    `${escapeMarkdown(finding.title)}, ${formatDate(finding.date, language)} (${sources})`,
    ...replyOf(finding, words),
    `${strong(t('pair.status'))} ${escapeMarkdown(pair.status)}`,
    ...onRecordLines(feed, shown, words),
  ]
}

const pairsBlocks = ({ feed, findings }: ListExtract, words: Words): string[] => {
  const ids = new Set(findings.map(({ id }) => id))
  const pairs = pairsConcerning(pairsOf(feed), ids)
  // Adjacent lists would be read as one.
  const apart = pairs.flatMap((pair, index) => [
    ...(index === 0 ? [] : ['<!-- -->']),
    ...list(pairLines(feed, pair, words)),
  ])
  return pairs.length === 0 ? [] : [`## ${words.t('pairs.title')}`, ...apart]
}

const head = (extract: ListExtract, words: Words): string[] => {
  const { feed, filter, findings, matching, total } = extract
  const { t } = words
  const asked = describeFilter(filter, words)
  const companions = findings.length - matching
  return [
    `# ${escapeMarkdown(feed.title)}`,
    strong(asked === '' ? t('list.all', { count: matching }) : t('list.some', { shown: matching, count: total })),
    ...(companions === 0 ? [] : [t('list.companions', { count: companions })]),
    t('export.filter', { filter: asked === '' ? t('filter.none') : escapeMarkdown(asked) }),
    describeOrigin(extract, words),
    t('findings.lede'),
    t('findings.checked'),
  ]
}

/** The list as a briefing in Markdown, in the words of a language: head, pairs, findings by year, known limits. */
export const toBriefing = (extract: ListExtract, words: Words): string => {
  const blocks = [
    ...head(extract, words),
    ...pairsBlocks(extract, words),
    ...yearBlocks(extract, words),
    `## ${words.t('limits.title')}`,
    ...list(describeLimits(extract.feed, words)),
  ]
  return `${blocks.join('\n\n')}\n`
}
