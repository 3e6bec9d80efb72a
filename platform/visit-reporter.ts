import { browser } from 'wxt/browser'
import type { Answer, NoticePush, ValueOf } from '../core/messages/answers.ts'
import type { Message } from '../core/messages/messages.ts'
import { isLasting, renewedAfterMs, restEnderName } from '../core/reminders/rest.ts'
import { hourMs } from '../core/time/durations.ts'
import { isExtensionAlive } from './alive.ts'
import { leaveInPage } from './own-world.ts'

/** So soon after a visit a push is that visit's own. */
const ownPushWithinMs = 10_000

/** A snooze is chosen anew in a tab without a push to that tab: so none rests until the end of the one before. */
const longestRestMs = hourMs

type Cause = Extract<Message, { type: 'visit' }>['cause']

const ask = async (cause: Cause): Promise<Answer<ValueOf<'visit'>> | undefined> => {
  try {
    return await browser.runtime.sendMessage({ type: 'visit', cause })
  } catch {
    return undefined
  }
}

/**
 * @param onGone called when the extension that this script belongs to is gone
 * @returns a function that tells the background of a visit if somebody sees the page, unless the background has said that
 * no visit can change anything yet; `isAnew` where it may have said otherwise since. May be called as often as you like.
 */
export const visitReporter = (onGone: () => void) => {
  let isAsking = false
  /** Whether there was another occasion meanwhile. */
  let isMissed = false
  let askedAt = 0
  /** Null where only a change ends the rest. */
  let restMs: number | null = 0

  // What changes anything is pushed into all tabs of the site, also into those that show nothing. One snooze may have
  // taken the place of another that was longer; right after a visit it is that visit's own answer.
  browser.runtime.onMessage.addListener(({ decision }: Partial<NoticePush>) => {
    if (restMs === renewedAfterMs || !decision) return
    const isOtherSnooze = decision.reason === 'snoozed' && Date.now() - askedAt > ownPushWithinMs
    if (isOtherSnooze || !isLasting(decision)) restMs = 0
  })

  // What is chosen in this page's own notice is pushed to the others alone.
  leaveInPage(restEnderName, () => {
    restMs = 0
  })

  const report = async (cause: Cause, isAnew = false): Promise<void> => {
    isMissed = isAsking
    // Checked first, since most calls, one for every video, end here. A clock that was set back ends the rest, too.
    if (!isAnew && (restMs === null || Math.abs(Date.now() - askedAt) < restMs)) return
    if (!isExtensionAlive()) return onGone()
    if (isAsking || document.visibilityState !== 'visible') return
    isAsking = true
    askedAt = Date.now()
    const answer = await ask(cause)
    // If the answer was lost (the background was stopped), the visit is reported at the next occasion, even if that has
    // already come.
    if (!answer) restMs = 0
    // A refusal, or the answer of another version, says nothing about the rest.
    else restMs = answer.ok ? answer.value.restMs && Math.min(answer.value.restMs, longestRestMs) : renewedAfterMs
    isAsking = false
    if (!answer && isMissed) await report(cause)
  }
  return report
}
