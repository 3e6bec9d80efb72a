// What is drawn above the target later would push it away, so it is held for this long, or until the reader moves.
const holdMs = 1500
const movements = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const

let letGo: () => void = () => undefined

const hold = (element: HTMLElement) => {
  letGo()
  const observer = new ResizeObserver(() => element.scrollIntoView())
  observer.observe(document.body)
  const timer = setTimeout(() => letGo(), holdMs)
  letGo = () => {
    observer.disconnect()
    clearTimeout(timer)
    for (const movement of movements) window.removeEventListener(movement, letGo)
  }
  for (const movement of movements) window.addEventListener(movement, letGo, { passive: true })
}

/** Scrolls an element to the top of the window and moves the focus to it; does nothing if there is no such element. */
export const goToElement = (id: string): void => {
  const element = document.getElementById(id)
  if (!element) return
  element.scrollIntoView()
  element.focus({ preventScroll: true })
  hold(element)
}
