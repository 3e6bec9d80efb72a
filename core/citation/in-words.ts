import { escapeMarkdown, markdownLink } from '../export/markdown-text.ts'
import type { Source } from '../feed/schema.ts'
import { archivedCopyOf } from '../findings/archived-copy.ts'
import { pick } from '../findings/select.ts'
import { formatDate } from '../language/dates.ts'
import type { Words } from '../language/words.ts'
import { addressOfCited, type Cited } from './cited.ts'

/** How the parts of a citation are written. */
type Form = {
  text: (text: string) => string
  title: (text: string, url: string | null) => string
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
  title: (text, url) => `**${url === null ? escapeMarkdown(text) : markdownLink(text, url)}**`,
  link: markdownLink,
  item: (line) => `- ${line}`,
}

const findingLine = (cited: Cited, { t, language }: Words, form: Form): string => {
  const { finding, feed, sequence, accessed } = cited
  return t('citation.finding', {
    title: form.title(finding.title, addressOfCited(cited)),
    date: formatDate(finding.date, language),
    feed: form.text(feed.title),
    channel: feed.channel,
    sequence: String(sequence),
    compiled: formatDate(feed.compiled, language),
    id: finding.id,
    accessed: formatDate(accessed, language),
  })
}

const sourceLine = ({ publisher, title, date, url }: Source, { t, language }: Words, form: Form): string => {
  const values = { publisher: form.text(publisher), title: form.link(title, url) }
  return date === null
    ? t('citation.sourceUndated', values)
    : t('citation.source', { ...values, date: formatDate(date, language) })
}

/** Editorial rule: with what the finding is to be read, one line each; withdrawn findings are left out. */
export const companionLines = (
  { feed, finding }: Pick<Cited, 'feed' | 'finding'>,
  { t }: Words,
  { text } = plain,
): string[] =>
  pick(feed, finding.mustAppearWith).map(({ id, title }) => t('citation.readWith', { title: text(title), id }))

/** What only one of the forms has, after the lines that both have. */
type Tails = { finding: string; ofSource: (source: Source) => string }

const lines = (cited: Cited, words: Words, form: Form, tails: Tails): string[] => {
  return [
    findingLine(cited, words, form) + tails.finding,
    ...companionLines(cited, words, form),
    ...cited.finding.sources.map((source) => form.item(`${sourceLine(source, words, form)}${tails.ofSource(source)}`)),
  ]
}

/** The citation of a finding and its sources in plain text: one line each, with addresses. */
export const citeInText = (cited: Cited, words: Words): string => {
  const address = addressOfCited(cited)
  const tails: Tails = { finding: address === null ? '' : ` ${address}`, ofSource: ({ url }) => ` ${url}` }
  return `${lines(cited, words, plain, tails).join('\n')}\n`
}

/** The same as Markdown, each source with its archived copy. */
export const citeInMarkdown = (cited: Cited, words: Words): string => {
  const ofSource = (source: Source) => {
    const copy = archivedCopyOf(source, cited.finding)
    return copy === null ? '' : ` (${markdownLink(words.t('source.archived'), copy)})`
  }
  const [first, ...rest] = lines(cited, words, markdown, { finding: '', ofSource })
  return `${first}\n\n${rest.join('\n')}\n`
}
