import { isSensitivePage } from '../../core/services/sensitive-page.ts'

const editable = 'input, textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"]'
/** After a click a dialog may open, after Esc it may close; by then it has. */
const dialogOpensWithinMs = 300

const isEditable = (target: EventTarget | null) => target instanceof Element && target.closest(editable) !== null

const hasModal = () =>
  document.querySelector('dialog:modal') !== null ||
  [...document.querySelectorAll('[aria-modal="true"]')].some((element) => element.checkVisibility())

/**
 * Watches for the times when a notice would be in the way: full screen, picture in picture, a dialog of the page, a
 * log-in or payment page, and while somebody types. No polling and no observer of the page's tree.
 * @param host its own events are not the page's
 * @param onChange called with whether to keep quiet, at once and whenever something may have changed
 */
export const watchQuiet = (host: HTMLElement, onChange: (isQuiet: boolean) => void, signal: AbortSignal): void => {
  let isTyping = false

  const tell = () =>
    onChange(
      isTyping ||
        document.fullscreenElement !== null ||
        Boolean(document.pictureInPictureElement) ||
        isSensitivePage(location.href) ||
        hasModal(),
    )
  const listen = (target: EventTarget | undefined, type: string, listener: (event: Event) => void) =>
    target?.addEventListener(type, listener, { capture: true, passive: true, signal })
  const ofPage = (listener: (event: Event) => void) => (event: Event) => {
    if (event.target !== host) listener(event)
  }
  const later = () => setTimeout(() => signal.aborted || tell(), dialogOpensWithinMs)

  listen(
    document,
    'input',
    ofPage(({ target }) => {
      isTyping = isEditable(target)
      tell()
    }),
  )
  const stopTyping = ofPage(() => {
    isTyping = false
    tell()
  })
  listen(document, 'focusout', stopTyping)
  listen(document, 'focusin', ofPage(tell))
  listen(document, 'click', ofPage(later))
  listen(
    document,
    'keyup',
    ofPage((event) => {
      if ((event as KeyboardEvent).key === 'Escape') later()
    }),
  )
  // `toggle` of a dialog does not bubble, but is seen on its way down.
  listen(document, 'toggle', ofPage(tell))
  for (const type of ['fullscreenchange', 'enterpictureinpicture', 'leavepictureinpicture'])
    listen(document, type, tell)
  listen(globalThis.navigation, 'currententrychange', stopTyping)
  tell()
}
