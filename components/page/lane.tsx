import { laneTicks, marksOnLane, placeOnLane } from '../../core/page/lane.ts'
import type { Owner } from '../../core/page/owners.ts'
import { OwnerMark } from './owner-mark.tsx'

/** A place of the lane as CSS has it, within its insets; from the start side, so time runs as the language reads. */
export const acrossLane = (place: number): string => `calc(6px + (100% - 12px) * ${place.toFixed(4)})`

/** When an owner's hosts were first seen. Decoration: each host's time is in the list. */
export const Lane = ({ owner }: { owner: Owner }) => {
  const { marks, bar } = marksOnLane(owner.hosts.map(({ firstAt }) => firstAt))
  return (
    <span class="lane" aria-hidden="true">
      {laneTicks.map((tick) => (
        <span key={tick} class="lane-tick" style={{ insetInlineStart: acrossLane(placeOnLane(tick)) }} />
      ))}
      {bar && (
        <span
          class="lane-bar"
          style={{
            insetInlineStart: acrossLane(bar.from),
            inlineSize: `calc((100% - 12px) * ${bar.to - bar.from} + 6px)`,
          }}
        />
      )}
      {marks.map((place, index) => (
        <span key={index} class="lane-mark" style={{ insetInlineStart: acrossLane(place) }}>
          <OwnerMark mark={owner.mark} />
        </span>
      ))}
    </span>
  )
}
