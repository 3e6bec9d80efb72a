import type { Feed, Finding } from '../../core/feed/schema.ts'
import { lacksReply } from '../../core/findings/lacks-reply.ts'
import { replyTitle } from '../../core/findings/reply-title.ts'
import { pick } from '../../core/findings/select.ts'
import { formatDate } from '../../core/language/dates.ts'
import type { OtherLanguage, Shown } from '../../core/language/feed-language.ts'
import type { Words } from '../../core/language/words.ts'

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The feed's own text, with its language where the words about it are in another. */
const told = (text: string, language: OtherLanguage | undefined) =>
  language ? `<span lang="${escapeHtml(language.tag)}">${escapeHtml(text)}</span>` : escapeHtml(text)

const paragraph = (label: string, html: string) => `<p>${label === '' ? '' : `<b>${escapeHtml(label)}</b> `}${html}</p>`

const withdrawnPart = ({ retracted, noteLanguage }: Shown<Finding>, { t, language }: Words) =>
  retracted === null
    ? []
    : [
        paragraph(
          t('notice.withdrawnOn', { date: formatDate(retracted.date, language) }),
          told(retracted.reason, noteLanguage),
        ),
      ]

/** Where no reply was seen, it is said what that means. */
const replyPart = (finding: Shown<Finding>, { t, language }: Words) => {
  const { reply } = finding
  if (!reply) return lacksReply(finding) ? [paragraph('', escapeHtml(t('limits.noReply')))] : []
  const { text, url } = reply
  const name = replyTitle(reply, finding.date, t, language)
  const source = url ? ` (<a href="${escapeHtml(url)}">${escapeHtml(new URL(url).hostname)}</a>)` : ''
  return [paragraph(t('label', { name }), `${told(text, finding.textLanguage)}${source}`)]
}

const standingPart = ({ standing: { code, note }, noteLanguage }: Shown<Finding>, { t }: Words) =>
  paragraph(
    t('standing.line', { label: t('finding.standing'), standing: t(`standing.${code}`) }),
    told(note, noteLanguage),
  )

/** What it must never be shown without (clause 3.2) is another item, so it is named at least. */
const companionsPart = ({ mustAppearWith }: Finding, feed: Feed, { t }: Words) => {
  const titles = pick(feed, mustAppearWith).map(({ title, textLanguage }: Shown<Finding>) => told(title, textLanguage))
  const name = t('label', { name: t('finding.mustAppearWith') })
  return titles.length === 0 ? [] : [paragraph(name, titles.join('; '))]
}

/**
 * Clause 3.1: what a feed reader shows of a finding, in HTML: never the accusation alone, but with the company's reply
 * and where it stands.
 */
export const readerContent = (finding: Shown<Finding>, feed: Feed, words: Words): string =>
  [
    ...withdrawnPart(finding, words),
    paragraph('', told(finding.summary, finding.textLanguage)),
    ...replyPart(finding, words),
    standingPart(finding, words),
    ...companionsPart(finding, feed, words),
  ].join('')
