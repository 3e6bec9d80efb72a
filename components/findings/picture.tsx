import type { Finding } from '../../core/feed/schema.ts'
import type { ShownFeed } from '../../core/language/feed-language.ts'
import type { TextDirection } from '../../core/language/language.ts'
import type { Words } from '../../core/language/words.ts'
import { Timeline } from '../timeline/timeline.tsx'

type PictureProps = {
  feed: ShownFeed
  findings: Finding[]
  words: Words
  direction: TextDirection
  isPrinting: boolean
  /** Where a picture saved now comes from, in a sentence. */
  credit: () => string
  onOpen: (findingId: string) => void
  onSave: (name: string, contents: Blob) => void
}

export const FindingsPicture = ({ words, ...props }: PictureProps) => (
  <div class="findings-picture" id="timeline" tabIndex={-1}>
    <Timeline {...words} {...props} />
  </div>
)
