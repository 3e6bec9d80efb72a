import { ask } from './ask.ts'
import { afterPaint } from './page.ts'

/**
 * @returns a function that tells the background that the user sees the findings: once for each feed that a page shows
 * (whatever it is known by), and never from a private window, from which nothing is stored
 */
export const seenReporter = () => {
  let reported: unknown = null
  return (feed: unknown, isPrivate: boolean): void => {
    if (isPrivate || feed === reported) return
    reported = feed
    // Nothing waits for it: if it fails, the badge keeps its number, and the next opening tries again.
    afterPaint(() => ask({ type: 'findings.seen' }).catch(console.warn))
  }
}
