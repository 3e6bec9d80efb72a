import { type StoredTrouble, troubleItem } from './items.ts'
import { isSameStored, type Read, type StoredItem } from './stored-item.ts'

/** A line of jobs: each begins when all before it have ended, however they did. */
export const makeTurns = () => {
  let last: Promise<unknown> = Promise.resolve()
  return <Value>(job: () => Promise<Value>): Promise<Value> => {
    const turn = last.then(job, job)
    last = turn
    return turn
  }
}

/**
 * Runs a job after all earlier ones have ended: WebExtension storage has no atomic update, so everything that reads an
 * item in order to write it takes its turn here. A turn reads, decides and writes, and talks to nobody: a tab that hangs
 * would hold up every other. Don't call it from within a job.
 */
export const inTurn = makeTurns()

/** The same for jobs that talk to the browser's account, which may be slow: only one another they hold up. */
export const inAccountTurn = makeTurns()

/** The same for what counts as done only at its end, with every start or as part of one (see `startedItem`). */
export const inStartTurn = makeTurns()

const troublesKept = 5

const keepTrouble = async (trouble: StoredTrouble) => {
  const { value } = await troubleItem.read()
  // What a later version wrote stays where it is, and is met again at every read.
  const isKnown = value.some(({ item, raw }) => item === trouble.item && isSameStored(raw, trouble.raw))
  if (!isKnown) await troubleItem.write([trouble, ...value].slice(0, troublesKept))
}

/**
 * Records that everything stored was lost: a browser that finds its database damaged starts with an empty one, without
 * a word. Must be called in turn.
 */
export const tellLoss = (): Promise<void> =>
  keepTrouble({ item: 'settings', trouble: 'lost', at: Date.now(), raw: null, isDismissed: false })

/**
 * Moves data that could not be read to the list of troubles, which the settings page shows, and puts the fallback in
 * its place. What a later version of the extension wrote is left where it is until something is chosen anew. Must be
 * called in turn, and for one item after another: each call reads the list and writes it.
 */
export const repair = async <Value>(
  { key, fallback, write }: StoredItem<Value> & { key: string; fallback: Value },
  { trouble, raw }: Read<Value>,
): Promise<void> => {
  if (!trouble) return
  const item = key as StoredTrouble['item']
  const isFeed = item === 'feed'
  // The feed can be had again from the package; its bytes are not worth keeping.
  await keepTrouble({ item, trouble, at: Date.now(), raw: isFeed ? null : raw, isDismissed: false })
  if (trouble === 'damaged' || isFeed) await write(fallback)
}
