import type { Feed, Finding } from '../feed/schema.ts'

/** One entry of the corrections log. */
export type Correction = {
  /** The finding's id and the entry's number, counted from the oldest, so that it stays when others come. */
  id: string
  finding: Finding
  date: string
  text: string
  isWithdrawal: boolean
}

const correctionsTo = (finding: Finding): Correction[] => {
  const changes = finding.changes.map(({ date, text }) => ({ date, text, isWithdrawal: false }))
  const inTime = changes.sort((one, other) => (one.date < other.date ? -1 : Number(one.date > other.date)))
  const { retracted } = finding
  const withdrawal = retracted ? [{ date: retracted.date, text: retracted.reason, isWithdrawal: true }] : []
  return [...inTime, ...withdrawal].map((entry, index) => ({ id: `${finding.id}.${index + 1}`, finding, ...entry }))
}

/** Every change and every withdrawal of a feed's findings, newest first. */
export const correctionsLog = ({ findings }: Feed): Correction[] =>
  findings
    .flatMap((finding) => correctionsTo(finding).reverse())
    .sort((one, other) => (one.date > other.date ? -1 : Number(one.date < other.date)))
