import type { NoticePush } from '../../core/messages/answers.ts'
import { nothing, onPush } from '../../core/notice/notice-state.ts'
import { returnsAtMost } from './host.ts'
import { OpenNotice, type ShownState } from './open-notice.tsx'

/** Shows what the background has decided, with at most one notice in the page. */
export const createController = () => {
  let notice: OpenNotice | null = null
  let staysAway = false
  let returns = 0
  const show = (state: ShownState) => {
    notice = new OpenNotice(state, (how, last) => {
      notice = null
      const isOut = how === 'out'
      staysAway = how === 'evicted' || (isOut && returns === returnsAtMost)
      // What a line with Undo would go back to is gone with it.
      if (!isOut || staysAway || last.shows === 'done') return
      returns += 1
      show(last)
    })
  }
  const open = (push: NoticePush) => {
    const state = onPush(nothing, push)
    if (state.shows === 'nothing') return
    returns = 0
    show(state)
    if (push.isAsked) notice?.onPush(push)
  }
  return {
    onPush: (push: NoticePush) => {
      if (notice) notice.onPush(push)
      // A page that keeps throwing the notice out gets it again only when the user asks for it.
      else if (!staysAway || push.isAsked) open(push)
    },
  }
}
