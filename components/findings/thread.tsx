import { useState } from 'preact/hooks'
import type { Finding } from '../../core/feed/schema.ts'
import type { Thread as FindingThread } from '../../core/findings/thread.ts'
import type { Shown } from '../../core/language/feed-language.ts'
import type { Words } from '../../core/language/words.ts'
import { Dated } from '../dated.tsx'
import { GroupMark } from '../group-mark.tsx'
import type { Heading } from '../heading.ts'
import { FindingLink } from './finding-link.tsx'

type EntryProps = { finding: Shown<Finding>; isThis: boolean; words: Words }

const Entry = ({ finding, isThis, words: { t, language } }: EntryProps) => {
  const { date, title, group, standing, textLanguage } = finding
  return (
    <li aria-current={isThis ? 'true' : undefined}>
      <GroupMark group={group} />
      <p>
        <Dated date={date} language={language} />{' '}
        <span class="thread-finding">
          {isThis ? (
            <>
              <strong lang={textLanguage?.tag}>{title}</strong> ({t('thread.this')})
            </>
          ) : (
            <FindingLink finding={finding} />
          )}
        </span>
        <span class="thread-standing">
          <span class="thread-dot"> · </span>
          {t(`standing.${standing.code}`)}
        </span>
      </p>
    </li>
  )
}

// A thread up to this length is hardly longer than its nearest part, so all of it is shown at once.
const shownWhole = 6

type ThreadProps = {
  finding: Finding
  thread: FindingThread
  words: Words
  heading?: Heading
  /** Whether all of it is shown, without a choice. */
  isWhole?: boolean
}

/** What led to a finding and what came of it, oldest first, each with where it stands today; nothing if it stands alone. */
export const Thread = (props: ThreadProps) => {
  const { finding, thread, words, heading: H = 'h4', isWhole: isAlwaysWhole = false } = props
  const { findings, nearest } = thread
  const { t } = words
  const [isWhole, setIsWhole] = useState(false)
  if (findings.length < 2) return null
  const isNear = ({ id }: Finding) => id === finding.id || nearest.has(id)
  const isLong = !isAlwaysWhole && findings.length > shownWhole && findings.some((other) => !isNear(other))
  const shown = isLong && !isWhole ? findings.filter(isNear) : findings
  return (
    <div class="thread">
      <H>{t('thread.title')}</H>
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
