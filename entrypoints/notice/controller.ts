import type { NoticePush } from '../../core/messages/answers.ts'
import { nothing, onPush } from '../../core/notice/notice-state.ts'
import { OpenNotice } from './open-notice.tsx'

/** Shows what the background tells, with at most one notice in the page. */
export const createController = () => {
  let notice: OpenNotice | null = null
  let staysAway = false
  const open = (push: NoticePush) => {
    const state = onPush(nothing, push.decision, push.view)
    if (state.shows === 'nothing') return
    notice = new OpenNotice(state, (why) => {
      notice = null
      staysAway = why === 'evicted'
    })
    if (push.isAsked) notice.onPush(push)
  }
  return {
    onPush: (push: NoticePush) => {
      if (notice) notice.onPush(push)
      // A page that won't have it has it only when the user asks.
      else if (!staysAway || push.isAsked) open(push)
    },
  }
}
