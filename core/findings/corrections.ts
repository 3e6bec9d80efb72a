import type { Feed, Finding } from '../feed/schema.ts'
import { compare } from '../order/compare.ts'

/** One entry of the corrections log. */
export type Correction = {
  /** The finding's id and the entry's number, counted from the oldest, so it stays the same when others are added. */
  id: string
  finding: Finding
  date: string
  text: string
  isWithdrawal: boolean
}

const correctionsTo = (finding: Finding): Correction[] => {
  const changes = finding.changes.map(({ date, text }) => ({ date, text, isWithdrawal: false }))
  const inTime = changes.sort((one, other) => compare(one.date, other.date))
  const { retracted } = finding
  const withdrawal = retracted ? [{ date: retracted.date, text: retracted.reason, isWithdrawal: true }] : []
  return [...inTime, ...withdrawal].map((entry, index) => ({ id: `${finding.id}.${index + 1}`, finding, ...entry }))
}

/** Every change and every withdrawal of a feed's findings, newest first. */
export const correctionsLog = ({ findings }: Feed): Correction[] =>
  findings.flatMap((finding) => correctionsTo(finding).reverse()).sort((one, other) => compare(other.date, one.date))
