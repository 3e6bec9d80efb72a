import type { Finding } from '../../core/feed/schema.ts'
import type { ShownFeed } from '../../core/language/feed-language.ts'
import type { TextDirection } from '../../core/language/language.ts'
import type { Words } from '../../core/language/words.ts'
import { Timeline } from '../timeline/timeline.tsx'

type PictureProps = {
  feed: ShownFeed
  /** Null while the picture has yet to come. */
  findings: Finding[] | null
  words: Words
  direction: TextDirection
  isPrinting: boolean
  /** Where a picture saved now comes from, in a sentence. */
  credit: () => string
  onOpen: (findingId: string) => void
  onSave: (name: string, contents: Blob) => void
}

/** The place of the picture, which is there to be gone to before the picture is. */
export const FindingsPicture = ({ words, findings, ...props }: PictureProps) => (
  <div class="findings-picture" id="timeline" tabIndex={-1} data-drawn={findings !== null}>
    {findings && <Timeline {...words} {...props} findings={findings} />}
  </div>
)
