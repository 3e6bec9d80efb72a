import { useMemo, useState } from 'preact/hooks'
import type { Feed } from '../../core/feed/schema.ts'
import { reassuringFindings } from '../../core/findings/on-record.ts'
import { pairsConcerning, pairsOf } from '../../core/findings/select.ts'
import type { Words } from '../../core/language/words.ts'
import { Button } from '../button.tsx'
import { OnRecordList } from './on-record.tsx'
import { PairArticle } from './pair-article.tsx'

const shownAtFirst = 3

type PairSectionProps = {
  feed: Feed
  /** The ids that the filter leaves; null without a filter. */
  ids: ReadonlySet<string> | null
  /** On paper all of them are shown. */
  isPrinting: boolean
  /** Whether all of them are shown, without a choice. */
  isWhole?: boolean
  words: Words
}

/** What was said beside what was reported, and with both what speaks for the company. */
export const PairSection = ({ feed, ids, isPrinting, isWhole: isAlwaysWhole = false, words }: PairSectionProps) => {
  const { t } = words
  const [isWhole, setIsWhole] = useState(false)
  const all = useMemo(() => pairsOf(feed), [feed])
  const record = useMemo(() => reassuringFindings(feed), [feed])
  const pairs = ids === null ? all : pairsConcerning(all, ids)
  const shown = isWhole || isPrinting || isAlwaysWhole ? pairs : pairs.slice(0, shownAtFirst)
  if (all.length === 0) return null
  return (
    <section class="pairs" id="pairs" aria-labelledby="pairs-title" tabIndex={-1}>
      <h2 id="pairs-title">{t('pairs.title')}</h2>
      <p class="pairs-lede">
        {t('pairs.lede')} {ids !== null && t('pairs.some', { shown: pairs.length, count: all.length })}
      </p>
      <div class="pairs-list">
        {shown.map((value) => (
          <PairArticle key={`${value.assurance.id} ${value.finding.id}`} value={value} feed={feed} words={words} />
        ))}
        {pairs.length > shownAtFirst && !isAlwaysWhole && (
          <Button onClick={() => setIsWhole(!isWhole)}>
            {t(isWhole ? 'pairs.fewer' : 'pairs.all', { count: pairs.length })}
          </Button>
        )}
      </div>
      {pairs.length > 0 && record.length > 0 && (
        <aside class="pairs-record" aria-labelledby="record-title">
          <h3 id="record-title">{t('pairs.record')}</h3>
          <p>{t('pairs.recordLede')}</p>
          <OnRecordList items={record} isRelated={false} words={words} />
        </aside>
      )}
    </section>
  )
}
