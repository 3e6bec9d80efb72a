/** Something to show, as of a state: `order` is that state's. */
type Job = {
  order: number
  /** Brings the receiver in line with a change. What a later one shows includes what an earlier one would have shown. */
  isChange: boolean
  run: () => Promise<unknown>
}

type Line = { waiting: Job[]; isBusy: boolean; lastOrder: number; work: Promise<void> }

const lines = new Map<number | 'badge', Line>()

const lineOf = (receiver: number | 'badge'): Line => {
  const known = lines.get(receiver)
  if (known) return known
  const line = { waiting: [], isBusy: false, lastOrder: 0, work: Promise.resolve() }
  lines.set(receiver, line)
  return line
}

const work = async (line: Line) => {
  line.isBusy = true
  for (let job = line.waiting.shift(); job; job = line.waiting.shift()) {
    if (job.order < line.lastOrder) continue
    line.lastOrder = job.order
    // A tab that is closing, or an error page, refuses the script. The other receivers are told all the same.
    await job.run().catch(console.warn)
  }
  line.isBusy = false
}

/**
 * Tells one receiver (a tab by its id, or the badge) one thing after another, so that what is older never follows what
 * is newer; each receiver has a line of its own, so one that hangs holds up no other.
 * @returns when it has been told; only a start waits for that, and only of the badge
 */
export const inOrder = (receiver: number | 'badge', job: Job): Promise<void> => {
  const line = lineOf(receiver)
  line.waiting = [...line.waiting.filter(({ isChange }) => !(isChange && job.isChange)), job]
  if (!line.isBusy) line.work = work(line)
  return line.work
}
