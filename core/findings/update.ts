import type { Finding } from '../feed/schema.ts'

/** What has become of a finding since it was published. */
export type Update = { kind: 'withdrawn' | 'corrected'; date: string; text: string }

/** The latest news of a finding: its withdrawal, else its last material change; null if there is neither. */
export const updateOf = ({ retracted, changes }: Pick<Finding, 'retracted' | 'changes'>): Update | null => {
  if (retracted) return { kind: 'withdrawn', date: retracted.date, text: retracted.reason }
  const [first, ...others] = changes.filter(({ material }) => material)
  if (!first) return null
  const { date, text } = others.reduce((latest, change) => (change.date > latest.date ? change : latest), first)
  return { kind: 'corrected', date, text }
}
