import { Refusal, toAnswerError } from '../core/messages/refusal.ts'
import { patternOf, type ReachPart } from '../core/services/other-services.ts'
import { browser } from './browser.ts'
import { reachItem } from './items.ts'

/** What is switched on beside the site, and what the browser grants. */
export type Reach = { reach: string[]; origins: string[] }

/** Gives both, and again whenever either changes: users withdraw access in the browser's own pages, too. */
export const followReach = (onReach: (known: Reach) => void): void => {
  const read = async () => {
    const [{ value: reach }, { origins = [] }] = await Promise.all([reachItem.read(), browser.permissions.getAll()])
    onReach({ reach, origins })
  }
  const readOrWarn = () => void read().catch(console.warn)
  reachItem.watch(readOrWarn)
  browser.permissions.onAdded.addListener(readOrWarn)
  browser.permissions.onRemoved.addListener(readOrWarn)
  readOrWarn()
}

/** Asks for access to a part. Only from a click, and before anything else. @returns whether it is granted */
export const requestReach = async (part: ReachPart): Promise<boolean> => {
  try {
    return await browser.permissions.request({ origins: [patternOf(part)] })
  } catch (error) {
    console.warn('WhoSees: the browser asks for no access.', error)
    return false
  }
}

/**
 * Changes what is switched on, as it is by now. One after the other over all settings pages that are open: the browser
 * keeps the lock for them, as `inTurn` does for the background alone. @throws Refusal where it can't be stored
 */
export const changeReach = async (change: (reach: string[]) => string[]): Promise<void> => {
  try {
    await navigator.locks.request('reach', async () => reachItem.write(change((await reachItem.read()).value)))
  } catch (error) {
    throw new Refusal(toAnswerError(error))
  }
}

/** Gives access to parts back to the browser. */
export const giveBack = async (parts: ReachPart[]): Promise<void> => {
  await browser.permissions.remove({ origins: parts.map(patternOf) })
}
