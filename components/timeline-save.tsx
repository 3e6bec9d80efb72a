import { useState } from 'preact/hooks'
import type { Feed } from '../core/feed/schema.ts'
import type { Direction } from '../core/language/language.ts'
import type { Words } from '../core/language/words.ts'
import type { Span } from '../core/timeline/span.ts'
import { standaloneSvg } from './standalone-svg.tsx'
import { StatusLine } from './status-line.tsx'
import { svgToPng } from './svg-to-png.ts'
import { TimelinePoster } from './timeline-poster.tsx'
import { layOutPicture, measureWords, type PictureContent } from './timeline-view.ts'

type SaveProps = {
  feed: Feed
  content: PictureContent
  /** What is in view is what is saved. */
  range: Span
  direction: Direction
  speech: Words
  credit?: string
  onSave: (name: string, contents: Blob) => void
}

/** Whatever the window's width: a saved picture always has the same. */
export const pictureWidth = 1200
const pixelsPerPx = 2

export const drawPicture = ({ feed, content, range, direction, speech, credit }: SaveProps): string => {
  const layout = layOutPicture({ content, range, direction, width: pictureWidth }, speech)
  return standaloneSvg(<TimelinePoster {...{ feed, layout, content, speech, credit }} measure={measureWords()} />)
}

const makers = {
  svg: async (source: string) => new Blob([source], { type: 'image/svg+xml' }),
  png: (source: string) => svgToPng(source, pixelsPerPx),
}

/** Saves what is in view as a picture, for vector programs or for everything else. */
export const SaveButtons = (props: SaveProps) => {
  const { feed, speech, onSave } = props
  const { t } = speech
  const [failure, setFailure] = useState<string | null>(null)
  const save = async (form: keyof typeof makers) => {
    try {
      onSave(`${feed.channel}-timeline-${feed.compiled}.${form}`, await makers[form](drawPicture(props)))
      setFailure(null)
    } catch (error) {
      setFailure(t('timeline.saveFailed', { reason: error instanceof Error ? error.message : String(error) }))
    }
  }
  return (
    <div class="timeline-save">
      <button type="button" class="text-button" onClick={() => save('svg')}>
        {t('timeline.saveSvg')}
      </button>
      <button type="button" class="text-button" onClick={() => save('png')}>
        {t('timeline.savePng')}
      </button>
      <StatusLine text={failure} />
    </div>
  )
}
