import type { ShownFeed } from '../../core/language/feed-language.ts'
import type { Words } from '../../core/language/words.ts'
import { CorrectionsLog } from './corrections-log.tsx'
import { LimitList } from './limit-list.tsx'
import { WithheldList } from './withheld-list.tsx'

type NotesProps = { feed: ShownFeed; words: Words }

const Withheld = (props: NotesProps) =>
  props.feed.withheld.length === 0 ? null : (
    <section id="withheld" aria-labelledby="withheld-title" tabIndex={-1}>
      <h2 id="withheld-title">{props.words.t('withheld.title')}</h2>
      <p>{props.words.t('withheld.lede')}</p>
      <WithheldList {...props} />
    </section>
  )

const Limits = (props: NotesProps) => (
  <section id="limits" aria-labelledby="limits-title" tabIndex={-1}>
    <h2 id="limits-title">{props.words.t('limits.title')}</h2>
    <LimitList {...props} />
  </section>
)

/** Notes to read the findings by: what was corrected, what was left out and what they do not show. */
export const FindingsNotes = (props: NotesProps) => (
  <div class="findings-notes">
    <CorrectionsLog {...props} />
    <Withheld {...props} />
    <Limits {...props} />
  </div>
)
