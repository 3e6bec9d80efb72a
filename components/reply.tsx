import type { ComponentChildren } from 'preact'
import type { Reply as FeedReply, Source } from '../core/feed/schema.ts'
import type { FindingT } from '../core/language/catalogue.ts'
import { formatDate } from '../core/language/dates.ts'
import { ExternalLink } from './external-link.tsx'

/** Who published the reply: the source with the same address, otherwise its host. */
export const replyPublisher = (url: string, sources: Source[]): string =>
  sources.find((source) => source.url === url)?.publisher ?? new URL(url).hostname.replace(/^www\./, '')

type ReplyProps = {
  reply: FeedReply
  sources: Source[]
  /** The language of the reply, if it is not the interface's. */
  lang?: string
  t: FindingT
  language: string
  /** The reply's text with markup, if it is not shown plain. */
  children?: ComponentChildren
}

/** The company's reply, with its date and where to read it. */
export const Reply = ({ reply, sources, lang, t, language, children = reply.text }: ReplyProps) => (
  <div class="reply">
    <strong class="reply-title">
      {reply.date ? t('finding.replyDated', { date: formatDate(reply.date, language) }) : t('finding.reply')}
    </strong>
    <p lang={lang}>{children}</p>
    {reply.url && (
      <ExternalLink href={reply.url} t={t}>
        {replyPublisher(reply.url, sources)}
      </ExternalLink>
    )}
  </div>
)
