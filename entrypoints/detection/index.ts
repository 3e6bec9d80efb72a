import { defineUnlistedScript } from '#imports'
import { canHoldNotice } from '../../platform/can-hold-notice.ts'
import { stopEdgeEvents, stopRefusal } from '../../platform/hidden-frame.ts'
import { isFirstInPage } from '../../platform/own-world.ts'
import { visitReporter } from '../../platform/visit-reporter.ts'

/**
 * Notices a visit and tells the background, which decides, and says until when no visit can change that. A page counts
 * when somebody sees it: one that is prerendered, restored or opened in the background reports when it comes to the
 * front. The manifest names this script (wxt.config.ts), because WXT's wrapper for content scripts would double its
 * weight.
 */
export default defineUnlistedScript(() => {
  // The browser puts it in, and so does the background, into tabs that were open before: whichever comes first.
  if (!canHoldNotice() || !isFirstInPage('whoseesDetects')) return
  stopRefusal()
  if (import.meta.env.FIREFOX) stopEdgeEvents()
  const watching = new AbortController()
  const { signal } = watching
  const report = visitReporter(() => watching.abort())
  // What was pushed meanwhile has not reached a page that comes from the back/forward cache.
  addEventListener('pageshow', (event) => event.persisted && report('return', true), { signal })
  document.addEventListener('visibilitychange', () => report('return'), { signal })
  const onNavigation = () => report('navigation')
  globalThis.navigation?.addEventListener('currententrychange', onNavigation, { signal })
  // Firefox before 147 doesn't tell of navigation within a page. There a visit goes on while somebody does something.
  if (!globalThis.navigation)
    for (const type of ['keydown', 'pointerdown', 'wheel'])
      addEventListener(type, onNavigation, { capture: true, passive: true, signal })
  void report('load')
})
