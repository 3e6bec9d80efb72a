import { escapeMarkdown, markdownLink } from '../export/markdown-text.ts'
import type { Finding, Source } from '../feed/schema.ts'
import { formatDate } from '../language/dates.ts'
import type { Words } from '../language/words.ts'
import { pick } from '../notice/select.ts'
import type { Cited } from './cited.ts'

/** How a text, and a text that leads to an address, are written. */
type Form = {
  text: (text: string) => string
  title: (text: string) => string
  link: (text: string, url: string) => string
  item: (line: string) => string
}

const plain: Form = {
  text: (text) => text,
  title: (text) => text,
  link: (text) => text,
  item: (line) => line,
}

const markdown: Form = {
  text: escapeMarkdown,
  title: (text) => `**${escapeMarkdown(text)}**`,
  link: markdownLink,
  item: (line) => `- ${line}`,
}

const findingLine = ({ finding, feed, sequence, accessed }: Cited, { t, language }: Words, form: Form): string =>
  t('citation.finding', {
    title: form.title(finding.title),
    date: formatDate(finding.date, language),
    feed: form.text(feed.title),
    channel: feed.channel,
    sequence: String(sequence),
    compiled: formatDate(feed.compiled, language),
    id: finding.id,
    accessed: formatDate(accessed, language),
  })

const sourceLine = ({ publisher, title, date, url }: Source, { t, language }: Words, form: Form): string => {
  const values = { publisher: form.text(publisher), title: form.link(title, url) }
  return date === null
    ? t('citation.sourceUndated', values)
    : t('citation.source', { ...values, date: formatDate(date, language) })
}

const companionLine = ({ id, title }: Finding, { t }: Words, form: Form): string =>
  t('citation.readWith', { title: form.text(title), id })

const lines = (cited: Cited, words: Words, form: Form, afterSource: (source: Source) => string): string[] => {
  const { feed, finding } = cited
  return [
    findingLine(cited, words, form),
    ...pick(feed, finding.mustAppearWith).map((companion) => companionLine(companion, words, form)),
    ...finding.sources.map((source) => form.item(`${sourceLine(source, words, form)}${afterSource(source)}`)),
  ]
}

/** A finding and its sources for a text: one line each, with addresses. */
export const citeInText = (cited: Cited, words: Words): string =>
  `${lines(cited, words, plain, ({ url }) => ` ${url}`).join('\n')}\n`

/** The same as Markdown. */
export const citeInMarkdown = (cited: Cited, words: Words): string => {
  const [first, ...rest] = lines(cited, words, markdown, () => '')
  return `${first}\n\n${rest.join('\n')}\n`
}
