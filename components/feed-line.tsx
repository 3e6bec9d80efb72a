import type { ComponentChildren } from 'preact'

const paths = {
  signed: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1M3.8 6.2l1.6 1.6 2.9-3.3',
  stale: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1M6 3.4V6l1.8 1.4',
  bundled: 'M1.5 3.5L6 1.2l4.5 2.3v5L6 10.8 1.5 8.5zM1.5 3.5L6 5.8l4.5-2.3M6 5.8v5',
  trouble: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1M3.6 6h4.8',
  locked: 'M2.5 5.5h7v5h-7zM4 5.5V4a2 2 0 0 1 4 0v1.5',
}

export type FeedMarkState = keyof typeof paths

/** A shape for each state of the feed and its checks. Decoration: the words beside it say the same. */
const FeedMark = ({ state }: { state: FeedMarkState }) => (
  <svg class="feed-mark" viewBox="0 0 12 12" width="12" height="12" fill="none" aria-hidden="true">
    <path d={paths[state]} stroke="currentColor" stroke-width="1.3" stroke-linecap="round" stroke-linejoin="round" />
  </svg>
)

type FeedLineProps = { state: FeedMarkState; title?: string; children: ComponentChildren }

/** A mark with words that stay beside it however many lines they take. */
export const FeedLine = ({ state, title, children }: FeedLineProps) => (
  <p class="feed-line" data-state={state} title={title}>
    <FeedMark state={state} />
    <span>{children}</span>
  </p>
)
