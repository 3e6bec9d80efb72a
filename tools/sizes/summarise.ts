export type Summary = { count: number; median: number; percentile95: number; max: number }
export type Limit = Pick<Summary, 'median' | 'percentile95'>

/** At `part` of the sorted numbers, by nearest rank: always one of them. */
const rank = (sorted: number[], part: number): number => sorted[Math.ceil(part * sorted.length) - 1] ?? 0

export const summarise = (numbers: number[]): Summary => {
  const sorted = numbers.toSorted((a, b) => a - b)
  return { count: sorted.length, median: rank(sorted, 0.5), percentile95: rank(sorted, 0.95), max: sorted.at(-1) ?? 0 }
}

/** A sentence for each figure that is worse than its limit. */
export const describeExcess = (what: string, { median, percentile95 }: Summary, limit: Limit): string[] => {
  const half = `Half of all ${what} have ${median} lines or more, and ${limit.median} is the limit`
  const twentieth = `One in twenty ${what} has ${percentile95} lines or more, and ${limit.percentile95} is the limit`
  return [
    ...(median > limit.median ? [`${half}: split the longest by topic.`] : []),
    ...(percentile95 > limit.percentile95 ? [`${twentieth}: split these by topic.`] : []),
  ]
}
