import type { NoticePush } from '../../core/messages/answers.ts'
import { nothing, onPush } from '../../core/notice/notice-state.ts'
import { OpenNotice } from './open-notice.tsx'

/** Shows what the background has decided, with at most one notice in the page. */
export const createController = () => {
  let notice: OpenNotice | null = null
  let staysAway = false
  const open = (push: NoticePush) => {
    const state = onPush(nothing, push)
    if (state.shows === 'nothing') return
    notice = new OpenNotice(state, (isEvicted) => {
      notice = null
      staysAway = isEvicted
    })
    if (push.isAsked) notice.onPush(push)
  }
  return {
    onPush: (push: NoticePush) => {
      if (notice) notice.onPush(push)
      // A page that keeps throwing the notice out gets it again only when the user asks for it.
      else if (!staysAway || push.isAsked) open(push)
    },
  }
}
