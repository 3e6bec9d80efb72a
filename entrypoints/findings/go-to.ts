// What is above the place may still be drawn, and push it away: it is held for so long, or until the reader moves.
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

/** Brings an element of the page to the top of the window, and the keyboard to it; does nothing where there is none. */
export const goToElement = (id: string): void => {
  const element = document.getElementById(id)
  if (!element) return
  element.scrollIntoView()
  element.focus({ preventScroll: true })
  hold(element)
}
