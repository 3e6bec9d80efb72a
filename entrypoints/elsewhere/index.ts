import { defineUnlistedScript } from '#imports'
import { isInPrivateWindow } from '../../platform/answer-observation.ts'
import { stopEdgeEvents } from '../../platform/hidden-frame.ts'
import { isFirstInPage, leaveInPage } from '../../platform/own-world.ts'
import { watchForTikTok } from './watch-for-tiktok.ts'

const name = 'whoseesElsewhere'

/**
 * Sees whether a page of another site loads TikTok's pixel or player. No page has it unless that was switched on in the
 * settings, and none in a private window.
 */
export default defineUnlistedScript(() => {
  if (isInPrivateWindow() || !isFirstInPage(name)) return
  if (import.meta.env.FIREFOX) stopEdgeEvents()
  watchForTikTok(() => leaveInPage(name, false))
})
