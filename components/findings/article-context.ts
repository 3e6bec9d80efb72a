import type { Feed, Finding } from '../../core/feed/schema.ts'
import type { Thread } from '../../core/findings/thread.ts'
import type { Words } from '../../core/language/words.ts'
import type { Citing } from './cite.tsx'

/** What every article of the list is drawn with. Unless these stay the same objects, all articles are drawn again. */
export type ArticleContext = {
  feed: Feed
  threadOf: (finding: Finding) => Thread
  citing: Citing
  words: Words
}
