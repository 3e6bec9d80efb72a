import { browser, defineContentScript } from '#imports'
import type { Request } from '../core/messages/requests.ts'
import { corporateGlobs, corporatePatterns, sitePatterns } from '../core/services/site.ts'

type Cause = Extract<Request, { type: 'visit' }>['cause']

/**
 * Notices a visit and tells the background, which decides. Holds no state. A page counts when somebody sees it: one
 * that is prerendered, restored or opened in the background tells when it comes to the front.
 */
export default defineContentScript({
  matches: sitePatterns,
  excludeMatches: corporatePatterns,
  excludeGlobs: corporateGlobs,
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main() {
    const watching = new AbortController()
    const { signal } = watching
    const tell = (cause: Cause) => {
      if (document.visibilityState !== 'visible') return
      const request: Request = { type: 'visit', cause }
      // Fails only when the extension was updated or removed; then nobody listens any more, and this script ends.
      browser.runtime.sendMessage(request).catch(() => watching.abort())
    }
    addEventListener('pageshow', (event) => event.persisted && tell('return'), { signal })
    document.addEventListener('visibilitychange', () => tell('return'), { signal })
    // Absent in Firefox before 147, where the background watches the tabs' addresses.
    globalThis.navigation?.addEventListener('currententrychange', () => tell('navigation'), { signal })
    tell('load')
  },
})
