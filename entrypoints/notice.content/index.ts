import { browser, defineContentScript } from '#imports'
import type { NoticePush } from '../../core/messages/answers.ts'
import { sitePatterns } from '../../core/services/site.ts'
import { isExtensionAlive } from '../../platform/alive.ts'
import { createController } from './controller.tsx'

const isPush = (message: unknown): message is NoticePush =>
  typeof message === 'object' && message !== null && 'type' in message && message.type === 'notice.show'

const documentReady = () =>
  new Promise<void>((resolve) => {
    if (document.readyState !== 'loading') resolve()
    else document.addEventListener('DOMContentLoaded', () => resolve(), { once: true })
  })

/** Injected by the background into pages where there is something to show; shows what it is told, and nothing before. */
export default defineContentScript({
  matches: sitePatterns,
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main(context) {
    const controller = createController()
    browser.runtime.onMessage.addListener((message, _sender, answer) => {
      if (!isPush(message)) return
      answer(true)
      // The page's own root element is complete then; before, the parser might still move things about.
      documentReady().then(() => controller.onPush(message))
    })
    // A newer version's script has started. The page can fake that event, so that it counts only when it is true.
    context.onInvalidated(() => isExtensionAlive() || controller.end())
  },
})
