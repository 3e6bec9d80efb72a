import { addressOf } from '../../core/feed/feed-source.ts'
import type { Finding } from '../../core/feed/schema.ts'
import type { OtherLanguage, Shown, ShownFeed } from '../../core/language/feed-language.ts'
import type { Words } from '../../core/language/words.ts'
import { folderOf, pathOfFinding } from '../../core/website/page-address.ts'
import { readerContent } from '../feed/reader-content.ts'
import { lastTouched, timestampOf } from '../feed/to-document.ts'
import { escapeXml } from './xml.ts'

const element = (name: string, text: string, attributes = '') => `<${name}${attributes}>${escapeXml(text)}</${name}>`
const link = (rel: string, href: string, type = '') => `<link rel="${rel}"${type} href="${escapeXml(href)}"/>`

/** The language of a text, where it is not the document's. */
const langOf = (other: OtherLanguage | undefined) => (other ? ` xml:lang="${escapeXml(other.tag)}"` : '')

/** `feed`: as it is shown in the words' language. */
type AtomInput = { feed: ShownFeed; site: string | null; words: Words }

/** RFC 4151: an address that stays the same wherever the feed lies. */
const idOf = ({ feed: { channel } }: AtomInput, rest: string) => `tag:whosees.invalid,2026:${channel}${rest}`

const entry = (finding: Shown<Finding>, input: AtomInput): string => {
  const { id, title, summary, date, retracted, textLanguage, noteLanguage } = finding
  const { feed, site, words } = input
  const page = pathOfFinding(id, words.language)
  const href =
    site === null ? `${'../'.repeat(folderOf(words.language).length > 0 ? 1 : 0)}${page}` : addressOf(site, page)
  return [
    '<entry>',
    element('id', idOf(input, `:${id}`)),
    element('title', title, langOf(textLanguage)),
    element('published', timestampOf(date)),
    element('updated', timestampOf(lastTouched(finding))),
    link('alternate', href, ' type="text/html"'),
    ...finding.sources.map(({ url }) => link('related', url)),
    // All that many feed readers show beside the title.
    retracted
      ? element('summary', retracted.reason, langOf(noteLanguage))
      : element('summary', summary, langOf(textLanguage)),
    element('content', readerContent(finding, feed, words), ' type="html"'),
    '</entry>',
  ].join('')
}

/** The findings as an Atom feed (RFC 4287) in a language, newest first, withdrawn ones with the reason. */
export const toAtom = (input: AtomInput): string => {
  const { feed, site, words } = input
  const { language } = words
  const updated = [feed.compiled, ...feed.findings.map(lastTouched)].reduce((a, b) => (a > b ? a : b))
  const home = site === null ? './' : addressOf(site, folderOf(language))
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    element('id', idOf(input, language === 'en' ? '' : `/${language}`)),
    element('title', feed.title, langOf(feed.noteLanguage)),
    element('subtitle', feed.description, langOf(feed.noteLanguage)),
    element('updated', timestampOf(updated)),
    `<author>${element('name', feed.title)}</author>`,
    link('alternate', home, ' type="text/html"'),
    ...(site === null
      ? []
      : [link('self', addressOf(site, `${folderOf(language)}atom.xml`), ' type="application/atom+xml"')]),
    ...feed.findings.map((finding) => entry(finding, input)),
    '</feed>',
  ].join('\n')}\n`
}
