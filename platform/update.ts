import { type StoredTrouble, troubleItem } from './items.ts'
import type { StoredItem } from './stored-item.ts'

let lastTurn: Promise<unknown> = Promise.resolve()

/**
 * Runs a job after all earlier ones have ended: WebExtension storage has no atomic update, so that everything that
 * reads an item in order to write it takes its turn here. Don't call it from within a job.
 */
export const inTurn = <Value>(job: () => Promise<Value>): Promise<Value> => {
  const turn = lastTurn.then(job, job)
  lastTurn = turn
  return turn
}

const troublesKept = 5

const keepTrouble = async (trouble: StoredTrouble) => {
  const { value } = await troubleItem.read()
  await troubleItem.write([trouble, ...value].slice(0, troublesKept))
}

/**
 * Reads an item; what can't be read is put aside in the list of troubles, where the settings page tells of it, and
 * replaced by the fallback.
 */
export const readOrRepair = async <Value>(
  name: StoredTrouble['item'],
  item: StoredItem<Value> & { fallback: Value },
): Promise<Value> => {
  const { value, trouble, raw } = await item.read()
  if (trouble) {
    // The feed can be had again from the package; its bytes are not worth keeping.
    await keepTrouble({ item: name, trouble, at: Date.now(), raw: name === 'feed' ? null : raw })
    await item.write(item.fallback)
  }
  return value
}
