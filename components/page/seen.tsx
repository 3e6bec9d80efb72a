import { useMemo } from 'preact/hooks'
import type { Feed } from '../../core/feed/schema.ts'
import type { ThisPageT } from '../../core/language/catalogue.ts'
import { formatClock, formatDate } from '../../core/language/dates.ts'
import type { Interface } from '../../core/language/language.ts'
import { attributeBy } from '../../core/page/attribute.ts'
import { maxHosts } from '../../core/page/bounds.ts'
import type { Observation } from '../../core/page/observation.ts'
import { groupByOwner } from '../../core/page/owners.ts'
import type { SuffixRules } from '../../core/page/registrable-domain.ts'
import { StatusLine } from '../status-line.tsx'
import { HostList } from './host-list.tsx'
import { HostSearch } from './host-search.tsx'
import { KeepCounting, type KeepCountingProps } from './keep-counting.tsx'
import { KeptFacts } from './kept-facts.tsx'
import { FoldedLimits, Limits } from './limits.tsx'
import { Owners } from './owners.tsx'
import { useHostList } from './use-host-list.ts'

export type SeenProps = Interface &
  KeepCountingProps & {
    t: ThisPageT
    observation: Observation
    feed: Pick<Feed, 'hosts' | 'regionTokens' | 'compiled' | 'language'>
    suffixes: SuffixRules
    /** The browser has refused to let the tab be looked at, or be looked at again. */
    isRefused: boolean
    onLook: () => void
    onStop: () => void
    /** @returns whether the browser allowed it */
    onCopy: (text: string) => Promise<boolean>
    /** null where this is the full form, or none is to be had. */
    onFull: (() => void) | null
  }

const StateLine = ({ observation: { isCounting, since }, t, language, onLook, onStop }: SeenProps) => (
  <p class="page-state" data-on={isCounting}>
    <span>{isCounting ? t('page.since', { time: formatClock(since, language) }) : t('page.stopped')}</span>
    <button type="button" class="text-button" onClick={isCounting ? onStop : onLook}>
      {t(isCounting ? 'page.stop' : 'page.resume')}
    </button>
  </p>
)

/** What the counts leave out, and what they rest on. */
const Notes = ({ observation: { beyond, lost }, feed, t, language }: SeenProps) => (
  <div class="page-notes">
    {lost > 0 && <p>{t('page.lost', { count: lost })}</p>}
    {beyond > 0 && <p>{t('page.beyond', { count: beyond, max: maxHosts })}</p>}
    <p>
      {feed.hosts.length === 0 ? t('page.noLists') : t('page.source', { date: formatDate(feed.compiled, language) })}
    </p>
  </div>
)

const useHosts = ({ observation, feed: { hosts, regionTokens }, suffixes }: SeenProps) => {
  const attribute = useMemo(() => attributeBy({ hosts, regionTokens, suffixes }), [hosts, regionTokens, suffixes])
  return useMemo(() => observation.hosts.map(attribute), [observation, attribute])
}

const SeenHead = ({ observation: { hosts }, t, onFull }: SeenProps) => (
  <div class="page-head">
    <div>
      <h2 id="page-seen" tabIndex={-1}>
        {t('page.count', { count: hosts.length })}
      </h2>
      {onFull && (
        <button type="button" class="text-button" onClick={onFull}>
          {t('page.full')}
        </button>
      )}
    </div>
    <p>{t('page.observation')}</p>
  </div>
)

/** What has been seen: counts by owner, a picture, the list, what the page keeps, and what none of this can show. */
export const Seen = (props: SeenProps) => {
  const { observation, feed, t, language, isRefused } = props
  const all = useHosts(props)
  const list = useHostList(all)
  const owners = useMemo(() => groupByOwner(all, feed.hosts), [all, feed.hosts])
  const words = { t, language, feedLanguage: feed.language }
  return (
    <>
      <StateLine {...props} />
      <StatusLine text={isRefused ? t('page.refused') : null} />
      <SeenHead {...props} />
      <Owners owners={owners} selected={list.owner} onSelect={list.onOwner} {...words} />
      <FoldedLimits t={t} />
      <HostSearch
        list={list}
        count={all.length}
        t={t}
        onCopy={() => list.onCopy({ ...props, compiled: feed.compiled })}
      />
      <HostList
        {...words}
        hosts={list.hosts}
        listed={feed.hosts}
        terms={list.terms}
        shown={list.shown}
        onMore={list.onMore}
      />
      <Notes {...props} />
      {observation.kept && <KeptFacts kept={observation.kept} t={t} language={language} />}
      <Limits t={t} />
      <KeepCounting {...props} />
    </>
  )
}
