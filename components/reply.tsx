import type { ComponentChildren } from 'preact'
import type { Finding, Source } from '../core/feed/schema.ts'
import { replyTitle } from '../core/findings/reply-title.ts'
import type { FindingT } from '../core/language/catalogue.ts'
import type { Shown } from '../core/language/feed-language.ts'
import { ExternalLink } from './external-link.tsx'

/** Who published the reply: the source with the same address, otherwise its host. */
export const replyPublisher = (url: string, sources: Source[]): string =>
  sources.find((source) => source.url === url)?.publisher ?? new URL(url).hostname.replace(/^www\./, '')

type ReplyProps = {
  finding: Shown<Finding>
  /** Where its publisher is named, if not among the finding's own sources. */
  sources?: Source[]
  t: FindingT
  language: string
  /** The reply's text with markup, if it is not shown plain. */
  children?: ComponentChildren
}

/** The company's reply to a finding, with its date and where to read it; nothing where there is none. */
export const Reply = ({ finding, sources = finding.sources, t, language, children }: ReplyProps) => {
  const { reply, date, textLanguage } = finding
  return (
    reply && (
      <div class="reply">
        <strong class="reply-title">{replyTitle(reply, date, t, language)}</strong>
        <p lang={textLanguage?.tag}>{children ?? reply.text}</p>
        {reply.url && (
          <ExternalLink href={reply.url} t={t}>
            {replyPublisher(reply.url, sources)}
          </ExternalLink>
        )}
      </div>
    )
  )
}
