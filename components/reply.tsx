import type { ComponentChildren } from 'preact'
import type { Reply as FeedReply, Source } from '../core/feed/schema.ts'
import type { T } from '../core/language/catalogue.ts'
import { formatDate } from '../core/language/dates.ts'
import { ExternalLink } from './external-link.tsx'

/** Who published the reply: the source with the same address, else the host. */
export const replyPublisher = (url: string, sources: Source[]): string =>
  sources.find((source) => source.url === url)?.publisher ?? new URL(url).hostname.replace(/^www\./, '')

type ReplyProps = {
  reply: FeedReply
  sources: Source[]
  /** Of the reply's text, where that is not in the interface's language. */
  lang?: string
  t: T
  language: string
  /** The reply's text, where it is shown in another way than as it is. */
  children?: ComponentChildren
}

/** What the company answered, with its date and where it can be read. */
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
