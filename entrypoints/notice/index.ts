import { Component, createRef, Fragment } from 'preact'
import { jsx, jsxs } from 'preact/jsx-runtime'
import { browser, defineUnlistedScript } from '#imports'
import { preactName } from '../../components/notice/more-part.ts'
import type { NoticePush } from '../../core/messages/answers.ts'
import { isExtensionAlive } from '../../platform/alive.ts'
import { canHoldNotice } from '../../platform/can-hold-notice.ts'
import { canHideFrame } from '../../platform/hidden-frame.ts'
import { isFirstInPage, leaveInPage } from '../../platform/own-world.ts'
import { createController } from './controller.ts'

const isPush = (message: unknown): message is NoticePush =>
  (message as Partial<NoticePush> | null)?.type === 'notice.show'

const documentReady = async () => {
  if (document.readyState === 'loading')
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }))
  // No frame is drawn before the page's style sheets are there, and asking for a layout without them would make the
  // page jump.
  if (!document.hidden) await new Promise(requestAnimationFrame)
}

/**
 * Injected by the background into pages where there is something to show; shows nothing before it is pushed something.
 * Not one of WXT's content scripts: their wrapper talks to itself by DOM events, which the page could hear and fake.
 */
export default defineUnlistedScript(() => {
  // Two pushes in a row may both put it in; one notice is enough.
  if (!canHoldNotice() || !isFirstInPage('whoseesShows')) return
  leaveInPage(preactName, { Component, createRef, Fragment, jsx, jsxs })
  const controller = createController()
  const isReady = documentReady()
  browser.runtime.onMessage.addListener((message, _sender, answer) => {
    if (!isPush(message) || (import.meta.env.FIREFOX && !canHideFrame())) return
    answer(true)
    // The page's own root element is complete then; before, the parser might still move things about.
    void isReady.then(() => isExtensionAlive() && controller.onPush(message))
  })
})
