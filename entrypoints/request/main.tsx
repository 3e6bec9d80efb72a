import { render } from 'preact'
import { FeedLine } from '../../components/feed-line.tsx'
import { Preparing } from '../../components/popup/preparing.tsx'
import { findingLinksIn } from '../../components/requests/finding-links.ts'
import { RequestHead } from '../../components/requests/head.tsx'
import { NoLetters } from '../../components/requests/no-letters.tsx'
import { RequestPage } from '../../components/requests/page.tsx'
import type { Feed } from '../../core/feed/schema.ts'
import { localDay } from '../../core/language/dates.ts'
import { feedIn, type ShownFeed } from '../../core/language/feed-language.ts'
import type { Asked } from '../../core/requests/asked.ts'
import { type RequestsReading, readRequests } from '../../core/requests/read-requests.ts'
import type { Requests } from '../../core/requests/schema.ts'
import { ask } from '../../platform/ask.ts'
import { copyText } from '../../platform/copy-text.ts'
import { followAsked } from '../../platform/follow-asked.ts'
import { dressDocument } from '../../platform/page.ts'
import { followPageData, type PageData } from '../../platform/page-data.ts'
import { hrefOfPage, isFromPrivateWindow } from '../../platform/private-window.ts'
import { type RequestWords, requestWords } from '../../platform/request-words.ts'
import { saveFile } from '../../platform/save-file.ts'

const root = document.getElementById('app') as HTMLElement

const state = {
  data: null as PageData | null,
  words: null as RequestWords | null,
  /** The feed whose letters were read last, whether they could be or not. */
  tried: null as Feed | null,
  reading: null as { of: Feed; result: RequestsReading } | null,
  asked: null as Asked | null,
  isAskedRead: false,
  isPrivate: true,
}

const means = { onCopy: copyText, onSave: saveFile, today: () => localDay(Date.now()) }

/** Once there is a form, it stays: what is typed would go with it where no letters can be read for a while. */
const read = (feed: Feed): void => {
  if (state.tried === feed) return
  state.tried = feed
  const result = readRequests(feed.requests)
  if (!result.ok && result.flaw === 'malformed')
    console.warn('WhoSees: the feed’s letters cannot be read.', result.message)
  if (result.ok || !state.reading?.result.ok) state.reading = { of: feed, result }
}

const set = (change: Partial<typeof state>): void => {
  Object.assign(state, change)
  draw()
}

const onRemember = (asked: Asked | null): Promise<boolean> =>
  ask({ type: 'request.remember', asked, isPrivate: state.isPrivate }).then(
    () => true,
    (error) => {
      console.warn('WhoSees: that the request was sent could not be remembered.', error)
      return false
    },
  )

const drawForm = (requests: Requests, feed: ShownFeed, words: RequestWords) => {
  const { asked, isPrivate } = state
  render(
    <RequestPage
      {...{ requests, words, means, memory: { asked, isPrivate, onRemember } }}
      actions={feed.actions}
      findingLinks={findingLinksIn(feed, words.language, (id) => hrefOfPage('findings', `#finding=${id}`))}
    />,
    root,
  )
}

const draw = (): void => {
  const { data, words } = state
  if (!data || !words || !state.isAskedRead) return
  if (data.feed) read(data.feed)
  const { reading } = state
  if (!reading) {
    render(<Preparing t={words.t} />, root)
    return
  }
  const { of, result } = reading
  const feed = feedIn(of, words.language)
  if (result.ok) {
    drawForm(result.value, feed, words)
    return
  }
  render(
    <main class="request surface">
      <RequestHead words={words} compiled={null} />
      {data.isUnreadable && <FeedLine state="trouble">{words.t('storage.unreadable')}</FeedLine>}
      <NoLetters flaw={result.flaw} actions={feed.actions} words={words} />
    </main>,
    root,
  )
}

void isFromPrivateWindow().then((isPrivate) => set({ isPrivate }))
followAsked((asked) => set({ asked, isAskedRead: true }))
void followPageData(requestWords, (data, words) => {
  dressDocument(data.settings, words)
  document.title = words.t('requests.tab')
  set({ data, words })
})
// What can be done depends on the day, which may end while the page is open.
setInterval(draw, 60_000)
