import { knownLimits } from '../core/findings/known-limits.ts'
import { formatDate } from '../core/language/dates.ts'
import type { ShownFeed } from '../core/language/feed-language.ts'
import type { Words } from '../core/language/words.ts'
import { CorrectionsLog } from './corrections-log.tsx'

type NotesProps = { feed: ShownFeed; words: Words }

const Withheld = ({ feed: { withheld, noteLanguage }, words: { t, language } }: NotesProps) =>
  withheld.length === 0 ? null : (
    <section id="withheld" aria-labelledby="withheld-title" tabIndex={-1}>
      <h2 id="withheld-title">{t('withheld.title')}</h2>
      <p>{t('withheld.lede')}</p>
      <ul class="findings-withheld">
        {withheld.map(({ id, title, date, reason }) => (
          <li key={id}>
            <strong lang={noteLanguage?.tag}>{title}</strong>, {formatDate(date, language)}.{' '}
            <span lang={noteLanguage?.tag}>{reason}</span>
          </li>
        ))}
      </ul>
    </section>
  )

const Limits = ({ feed, words: { t, language } }: NotesProps) => (
  <section id="limits" aria-labelledby="limits-title" tabIndex={-1}>
    <h2 id="limits-title">{t('limits.title')}</h2>
    <ul class="findings-limits">
      {knownLimits.map((limit) => (
        <li key={limit}>{t(`limits.${limit}`, { date: formatDate(feed.compiled, language) })}</li>
      ))}
    </ul>
  </section>
)

/** What belongs to reading the findings: what was put right, what was left out, and what they do not show. */
export const FindingsNotes = (props: NotesProps) => (
  <div class="findings-notes">
    <CorrectionsLog {...props} />
    <Withheld {...props} />
    <Limits {...props} />
  </div>
)
