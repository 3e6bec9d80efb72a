import { browser, defineUnlistedScript } from '#imports'
import type { NoticePush } from '../../core/messages/answers.ts'
import { createController } from './controller.ts'

const isPush = (message: unknown): message is NoticePush =>
  (message as Partial<NoticePush> | null)?.type === 'notice.show'

/** In the extension's own world, which the page doesn't see. */
const started = 'whoseesNoticeStarted'

const documentReady = () =>
  new Promise<void>((resolve) => {
    if (document.readyState !== 'loading') resolve()
    else document.addEventListener('DOMContentLoaded', () => resolve(), { once: true })
  })

/**
 * Injected by the background into pages where there is something to show; shows what it is told, and nothing before.
 * Not one of WXT's content scripts: their wrapper speaks to itself by DOM events, which the page could hear and fake.
 */
export default defineUnlistedScript(() => {
  // Asked for twice in a row, it may be put in twice; one notice is enough.
  if (started in globalThis) return
  Object.defineProperty(globalThis, started, { value: true })
  const controller = createController()
  browser.runtime.onMessage.addListener((message, _sender, answer) => {
    if (!isPush(message)) return
    answer(true)
    // The page's own root element is complete then; before, the parser might still move things about.
    documentReady().then(() => controller.onPush(message))
  })
})
