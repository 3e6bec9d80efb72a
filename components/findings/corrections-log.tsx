import type { Finding } from '../../core/feed/schema.ts'
import { anchorOf } from '../../core/filter/address.ts'
import { type Correction, correctionsLog } from '../../core/findings/corrections.ts'
import type { Shown, ShownFeed } from '../../core/language/feed-language.ts'
import type { Words } from '../../core/language/words.ts'
import { Dated } from '../dated.tsx'
import { SourceLinks } from '../source-links.tsx'
import { FindingLink } from './finding-link.tsx'

/** Level of the titles' headings: one below that of the list, or of the page where that has the list's title. */
type Heading = 'h2' | 'h3'

type EntryProps = { entry: Correction; noteLang: string | undefined; words: Words; heading: Heading }

type TitleProps = { finding: Shown<Finding>; isWithdrawal: boolean; heading: Heading }

// A withdrawn finding is listed nowhere else, so its address leads here.
const Title = ({ finding, isWithdrawal, heading: Heading }: TitleProps) => {
  const lang = finding.textLanguage?.tag
  const anchor = anchorOf({ type: 'finding', id: finding.id })
  return (
    <Heading
      class="corrections-log-title"
      lang={lang}
      id={isWithdrawal ? anchor : undefined}
      tabIndex={isWithdrawal ? -1 : undefined}
    >
      {finding.retracted ? finding.title : <FindingLink finding={finding} />}
    </Heading>
  )
}

const Entry = ({ entry, noteLang, words: { t, language }, heading }: EntryProps) => {
  const { id, finding, date, text, isWithdrawal } = entry
  const anchor = anchorOf({ type: 'correction', id })
  return (
    <li id={anchor} tabIndex={-1} data-withdrawal={isWithdrawal}>
      <p class="corrections-log-facts">
        <Dated date={date} language={language} />{' '}
        <strong>{t(isWithdrawal ? 'corrections.withdrawal' : 'corrections.change')}</strong>{' '}
        <a href={`#${anchor}`} aria-label={`${t('corrections.permalink')}: ${finding.title}, ${date}`}>
          #
        </a>
      </p>
      <Title finding={finding} isWithdrawal={isWithdrawal} heading={heading} />
      <p lang={noteLang}>{text}</p>
      {isWithdrawal && <SourceLinks sources={finding.sources} t={t} />}
    </li>
  )
}

type CorrectionsLogProps = {
  feed: ShownFeed
  words: Words
  /** Not where the page itself has its title. */
  isTitled?: boolean
}

/** Every change to a finding and every withdrawal, newest first. */
export const CorrectionsLog = ({ feed, words, isTitled = true }: CorrectionsLogProps) => {
  const { t } = words
  const entries = correctionsLog(feed)
  return (
    <section class="corrections-log" id="corrections" aria-label={t('corrections.title')} tabIndex={-1}>
      {isTitled && <h2>{t('corrections.title')}</h2>}
      <p>{t(entries.length > 0 ? 'corrections.lede' : 'corrections.none')}</p>
      {entries.length > 0 && (
        <ol style={{ '--count': entries.length }}>
          {entries.map((entry) => (
            <Entry
              key={entry.id}
              entry={entry}
              noteLang={feed.noteLanguage?.tag}
              words={words}
              heading={isTitled ? 'h3' : 'h2'}
            />
          ))}
        </ol>
      )}
    </section>
  )
}
