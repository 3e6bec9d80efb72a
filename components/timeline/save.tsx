import { useState } from 'preact/hooks'
import type { Feed } from '../../core/feed/schema.ts'
import type { TextDirection } from '../../core/language/language.ts'
import type { Words } from '../../core/language/words.ts'
import type { Span } from '../../core/timeline/span.ts'
import { sayAnew } from '../say-anew.ts'
import { StatusLine } from '../status-line.tsx'
import { TimelinePoster } from './poster.tsx'
import { standaloneSvg } from './standalone-svg.tsx'
import { svgToPng } from './svg-to-png.ts'
import { layOutPicture, measureWords, type PictureContent } from './view.ts'

type SaveProps = {
  feed: Feed
  content: PictureContent
  /** The stretch in view, which is what is saved. */
  range: Span
  direction: TextDirection
  words: Words
  credit: () => string
  onSave: (name: string, contents: Blob) => void
}

/** A saved picture always has this width, whatever the window's. */
export const pictureWidth = 1200
const pixelsPerPx = 2

export const drawPicture = ({ feed, content, range, direction, words, credit }: SaveProps): string => {
  const layout = layOutPicture({ content, range, direction, width: pictureWidth }, words)
  return standaloneSvg(
    <TimelinePoster {...{ feed, layout, content, words }} credit={credit()} measure={measureWords()} />,
  )
}

const makers = {
  svg: async (source: string) => new Blob([source], { type: 'image/svg+xml' }),
  png: (source: string) => svgToPng(source, pixelsPerPx),
}

/** Saves what is in view as a picture: SVG for vector programs, PNG for everything else. */
export const SaveButtons = (props: SaveProps) => {
  const { feed, words, onSave } = props
  const { t } = words
  const [hasFailed, setFailed] = useState<boolean | null>(false)
  const save = async (form: keyof typeof makers) => {
    try {
      onSave(`${feed.channel}-timeline-${feed.compiled}.${form}`, await makers[form](drawPicture(props)))
      return false
    } catch (error) {
      // The browser's reason is in English, and of no use to most readers.
      console.warn('WhoSees: no picture could be made.', error)
      return true
    }
  }
  return (
    <div class="timeline-save">
      <button type="button" class="text-button" onClick={() => sayAnew(setFailed, () => save('svg'))}>
        {t('timeline.saveSvg')}
      </button>
      <button type="button" class="text-button" onClick={() => sayAnew(setFailed, () => save('png'))}>
        {t('timeline.savePng')}
      </button>
      <StatusLine text={hasFailed ? t('timeline.saveFailed') : null} />
    </div>
  )
}
