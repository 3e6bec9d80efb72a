import { useState } from 'preact/hooks'
import type { Finding } from '../core/feed/schema.ts'
import type { Thread as FindingThread } from '../core/findings/thread.ts'
import type { Shown } from '../core/language/feed-language.ts'
import type { Words } from '../core/language/words.ts'
import { Dated } from './dated.tsx'
import { FindingLink } from './finding-link.tsx'
import { GroupMark } from './group-mark.tsx'

type EntryProps = { finding: Shown<Finding>; isThis: boolean; words: Words }

const Entry = ({ finding, isThis, words: { t, language } }: EntryProps) => {
  const { date, title, group, standing, textLanguage } = finding
  return (
    <li aria-current={isThis ? 'true' : undefined}>
      <GroupMark group={group} />
      <p>
        <Dated date={date} language={language} />{' '}
        {isThis ? (
          <>
            <strong lang={textLanguage?.tag}>{title}</strong> ({t('thread.this')})
          </>
        ) : (
          <FindingLink finding={finding} />
        )}
        <span class="thread-standing"> · {t(`standing.${standing.code}`)}</span>
      </p>
    </li>
  )
}

// A thread that is hardly longer than its nearest part is shown whole at once.
const shownWhole = 6

type ThreadProps = { finding: Finding; thread: FindingThread; words: Words }

/** What led to a finding and what came of it, in time order and with today's standing; nothing where it stands alone. */
export const Thread = ({ finding, thread: { findings, nearest }, words }: ThreadProps) => {
  const { t } = words
  const [isWhole, setIsWhole] = useState(false)
  if (findings.length < 2) return null
  const isNear = ({ id }: Finding) => id === finding.id || nearest.has(id)
  const isLong = findings.length > shownWhole && findings.some((other) => !isNear(other))
  const shown = isLong && !isWhole ? findings.filter(isNear) : findings
  return (
    <div class="thread">
      <h4>{t('thread.title')}</h4>
      <ol>
        {shown.map((other) => (
          <Entry key={other.id} finding={other} isThis={other.id === finding.id} words={words} />
        ))}
      </ol>
      {isLong && (
        <button type="button" class="text-button" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? t('thread.nearest') : t('thread.all', { count: findings.length })}
        </button>
      )}
    </div>
  )
}
