import { describeLimits } from '../../core/findings/describe-limits.ts'
import type { ShownFeed } from '../../core/language/feed-language.ts'
import type { Words } from '../../core/language/words.ts'

/** What the findings do not show. */
export const LimitList = ({ feed, words }: { feed: ShownFeed; words: Words }) => (
  <ul class="findings-limits">
    {describeLimits(feed, words).map((limit) => (
      <li key={limit}>{limit}</li>
    ))}
  </ul>
)
