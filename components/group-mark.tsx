import type { Group } from '../core/feed/vocabulary.ts'

const bar = 'M2.5 3.5h7a2.5 2.5 0 0 1 0 5h-7a2.5 2.5 0 0 1 0-5z'
const slantedBar = 'M3.6 3.5H12L8.4 8.5H0z'
const diamond = 'M6 .7 11.3 6 6 11.3.7 6z'
const innerDiamond = 'M6 1.9 10.1 6 6 10.1 1.9 6z'

/** A shape for each group, 12 by 12: they can be told apart without colour. */
export const groupShapes: Record<Group, string> = {
  said: 'M6 1.2a4.8 4.8 0 1 1 0 9.6 4.8 4.8 0 0 1 0-9.6z',
  reported: bar,
  admitted: slantedBar,
  decided: diamond,
  action: innerDiamond,
  change: 'M2 2h8v8H2z',
}

/** The group's shape in its colour. Decoration: the word is always beside it. */
export const GroupMark = ({ group }: { group: Group }) => (
  <svg class="group-mark" data-group={group} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
    <path d={groupShapes[group]} />
  </svg>
)
