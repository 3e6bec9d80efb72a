import { defineUnlistedScript } from '#imports'
import { NoticeContent } from '../../components/notice/content.tsx'
import { type MorePart, morePartName } from '../../components/notice/more-part.ts'
import { RemindButton } from '../../components/notice/remind-button.tsx'
import { leaveInPage } from '../../platform/own-world.ts'
import css from './style.css?inline'

/** Injected by the background for a card that somebody uses: the notice finds it in their own world. */
export default defineUnlistedScript(() => {
  const part: MorePart = { Content: NoticeContent, RemindButton, css }
  leaveInPage(morePartName, part)
})
