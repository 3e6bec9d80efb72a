import type { Assurance } from '../../core/feed/schema.ts'
import type { PageT } from '../../core/language/catalogue.ts'
import type { Shown } from '../../core/language/feed-language.ts'
import { place } from '../place.ts'
import { quoted } from './words.ts'

/** What the company said; translated words in quotation marks, followed by the original ones. */
export const FullQuotation = ({ of, t }: { of: Shown<Assurance>; t: PageT }) => {
  const { words, original, noteLanguage, textLanguage } = of
  if (words === null || !original?.words) return <span lang={textLanguage?.tag}>{quoted(of, t)}</span>
  const [before, after] = t('timeline.quoteTranslated', { words, original: place }).split(place)
  return (
    <span>
      {before}
      <bdi lang={noteLanguage?.tag}>{original.words}</bdi>
      {after}
    </span>
  )
}
