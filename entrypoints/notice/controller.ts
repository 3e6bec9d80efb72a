import type { NoticePush } from '../../core/messages/answers.ts'
import { nothing, onPush } from '../../core/notice/notice-state.ts'
import { OpenNotice } from './open-notice.tsx'

/** Shows what the background tells, with at most one notice in the page. */
export const createController = () => {
  let notice: OpenNotice | null = null
  const open = (push: NoticePush) => {
    const state = onPush(nothing, push.decision, push.view)
    if (state.shows === 'nothing') return
    notice = new OpenNotice(state, () => {
      notice = null
    })
    if (push.isAsked) notice.onPush(push)
  }
  return { onPush: (push: NoticePush) => (notice ? notice.onPush(push) : open(push)) }
}
