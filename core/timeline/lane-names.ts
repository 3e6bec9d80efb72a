import type { Group } from '../feed/vocabulary.ts'
import type { LayoutInput } from './layout-input.ts'
import { type Curve, stretchOf } from './link-lines.ts'
import type { Metrics } from './metrics.ts'
import { collide, type Stretch } from './rows.ts'
import type { LaneBand } from './stack-lanes.ts'

/** The word for a group at its lane, after the group's shape. `y` is the upper edge of both. */
export type LaneName = Stretch & {
  group: Group
  y: number
  /** Whether it is the first of its lane. */
  isFirst: boolean
}

export const nameShape = 12
export const nameGap = 7
const nameHeight = 14
/** From one name to the next, or to a line. */
const apart = 10
/** Over a narrow plot, names begin at the same places in all lanes: this many would fill the width. */
const columns = 3.2

type Sized = { width: number; wanted: number }

/** Names in a row, each where it is wanted or else right after the one before. */
const inRow = (names: Sized[], from: number): Stretch[] => {
  let least = from
  return names.map(({ width, wanted }) => {
    const x1 = Math.max(wanted, least)
    least = x1 + width + apart
    return { x1, x2: x1 + width }
  })
}

/** Names in a row that a line comes down through: before and after it, as they have room. */
const besideLine = (names: Sized[], line: Stretch, width: number): Stretch[] => {
  const close = names.map((name) => ({ ...name, wanted: 0 }))
  const splits = Array.from({ length: names.length + 1 }, (_, after) => names.length - after)
  const ways = splits.flatMap((before) =>
    [names, close].map((all) => [...inRow(all.slice(0, before), 0), ...inRow(all.slice(before), line.x2 + apart)]),
  )
  const fits = (way: Stretch[]) => way.every((name) => name.x2 <= width && !collide(name, line, apart))
  return [inRow(names, 0), ...ways].find(fits) ?? inRow(names, 0)
}

/** Where the lanes' names stand: before the plot, or over each lane and clear of the line that is always there. */
export const laneNamesOf = (
  bands: LaneBand[],
  lead: Curve | null,
  { measure, nameOf, width }: LayoutInput,
  { hasGutter, laneName }: Metrics,
): LaneName[] =>
  bands.flatMap(({ groups, nameY }) => {
    const sized = groups.map((group, index) => ({
      width: Math.ceil(nameShape + nameGap + measure(nameOf(group), index === 0)),
      wanted: hasGutter ? 0 : index * (width / columns),
    }))
    const line = hasGutter || !lead ? null : stretchOf(lead, nameY, nameY + nameHeight)
    const stretches = line
      ? besideLine(sized, line, width)
      : sized.map((name) => ({ x1: name.wanted, x2: name.wanted + name.width }))
    return groups.map((group, index) => ({
      group,
      ...(stretches[index] as Stretch),
      y: nameY + (hasGutter ? index * laneName : 0),
      isFirst: index === 0,
    }))
  })
