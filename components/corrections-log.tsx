import type { Finding } from '../core/feed/schema.ts'
import { anchorOf } from '../core/filter/address.ts'
import { type Correction, correctionsLog } from '../core/findings/corrections.ts'
import type { Shown, ShownFeed } from '../core/language/feed-language.ts'
import type { Words } from '../core/language/words.ts'
import { Dated } from './dated.tsx'
import { findingAnchor } from './finding-anchor.ts'
import { SourceLinks } from './source-links.tsx'

type EntryProps = { entry: Correction; noteLang: string | undefined; words: Words }

// A withdrawn finding is listed nowhere else: whoever asks for it is led here.
const Title = ({ finding, isWithdrawal }: { finding: Shown<Finding>; isWithdrawal: boolean }) => {
  const lang = finding.textLanguage?.tag
  return (
    <h3 lang={lang} id={isWithdrawal ? findingAnchor(finding.id) : undefined} tabIndex={isWithdrawal ? -1 : undefined}>
      {finding.retracted ? finding.title : <a href={`#${findingAnchor(finding.id)}`}>{finding.title}</a>}
    </h3>
  )
}

const Entry = ({ entry, noteLang, words: { t, language } }: EntryProps) => {
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
      <Title finding={finding} isWithdrawal={isWithdrawal} />
      <p lang={noteLang}>{text}</p>
      {isWithdrawal && <SourceLinks sources={finding.sources} t={t} />}
    </li>
  )
}

/** Every change to a finding and every withdrawal, newest first. */
export const CorrectionsLog = ({ feed, words }: { feed: ShownFeed; words: Words }) => {
  const { t } = words
  const entries = correctionsLog(feed)
  return (
    <section class="corrections-log" id="corrections" aria-labelledby="corrections-title" tabIndex={-1}>
      <h2 id="corrections-title">{t('corrections.title')}</h2>
      <p>{t(entries.length > 0 ? 'corrections.lede' : 'corrections.none')}</p>
      <ol>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} noteLang={feed.noteLanguage?.tag} words={words} />
        ))}
      </ol>
    </section>
  )
}
