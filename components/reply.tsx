import type { ComponentChildren } from 'preact'
import type { Reply as FeedReply, Source } from '../core/feed/schema.ts'
import { replyTitle } from '../core/findings/reply-title.ts'
import type { FindingT } from '../core/language/catalogue.ts'
import { ExternalLink } from './external-link.tsx'

/** Who published the reply: the source with the same address, otherwise its host. */
export const replyPublisher = (url: string, sources: Source[]): string =>
  sources.find((source) => source.url === url)?.publisher ?? new URL(url).hostname.replace(/^www\./, '')

type ReplyProps = {
  reply: FeedReply
  sources: Source[]
  /** The date of the finding that it belongs to, if it does to one. */
  since?: string
  /** The language of the reply, if it is not the interface's. */
  lang?: string
  t: FindingT
  language: string
  /** The reply's text with markup, if it is not shown plain. */
  children?: ComponentChildren
}

/** The company's reply, with its date and where to read it. */
export const Reply = ({ reply, sources, since, lang, t, language, children = reply.text }: ReplyProps) => (
  <div class="reply">
    <strong class="reply-title">{replyTitle(reply, since ?? null, t, language)}</strong>
    <p lang={lang}>{children}</p>
    {reply.url && (
      <ExternalLink href={reply.url} t={t}>
        {replyPublisher(reply.url, sources)}
      </ExternalLink>
    )}
  </div>
)
