import type { ThisPageT } from '../../core/language/catalogue.ts'
import { formatFirstSeen } from '../../core/page/first-seen.ts'
import { laneTicks, placeOnLane, unnamedTick } from '../../core/page/lane.ts'
import type { Owner } from '../../core/page/owners.ts'
import { acrossLane, Lane } from './lane.tsx'
import { OwnerMark } from './owner-mark.tsx'

type OwnersProps = {
  owners: Owner[]
  /** The owner whose hosts alone are listed; undefined for all. */
  selected: string | null | undefined
  /** That of the feed's words. */
  feedLanguage: string
  t: ThisPageT
  language: string
  onSelect: (owner: string | null | undefined) => void
}

const laneLabels = laneTicks.filter((tick) => tick !== unnamedTick)

const lastTick = laneLabels.at(-1)

const Scale = ({ t, language }: Pick<OwnersProps, 't' | 'language'>) => (
  <p class="page-scale">
    <span>{t('page.firstSeen')}</span>
    <span class="page-ticks" aria-hidden="true">
      {laneLabels.map((tick) => (
        <span
          key={tick}
          // The last one ends where the lane does.
          {...(tick === lastTick
            ? { class: 'page-tick page-tick-end' }
            : { class: 'page-tick', style: { insetInlineStart: acrossLane(placeOnLane(tick)) } })}
        >
          {tick === 0 ? '0' : formatFirstSeen(tick, language)}
        </span>
      ))}
    </span>
  </p>
)

/** How many hosts are whose, and when they were first seen. A row is a switch that leaves only its hosts in the list. */
export const Owners = ({ owners, selected, feedLanguage, t, language, onSelect }: OwnersProps) => (
  <section class="page-owners" aria-label={t('page.owners')}>
    {owners.map((owner) => (
      <button
        key={owner.name ?? ''}
        type="button"
        aria-pressed={selected === owner.name}
        onClick={() => onSelect(selected === owner.name ? undefined : owner.name)}
      >
        <OwnerMark mark={owner.mark} />
        <b>{owner.hosts.length.toLocaleString(language)}</b>
        {owner.name === null ? (
          <span class="page-owner-name">{t('page.unknown')}</span>
        ) : (
          <span class="page-owner-name" lang={feedLanguage}>
            {owner.name}
          </span>
        )}
        <Lane owner={owner} />
      </button>
    ))}
    <Scale t={t} language={language} />
  </section>
)
