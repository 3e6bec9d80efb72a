/** The wheel scrolls the card, wherever over the notice, and never the page. */
export const onWheel =
  (content: HTMLElement) =>
  (event: WheelEvent): void => {
    // The browser's own zoom.
    if (event.ctrlKey) return
    const region = content.querySelector('.scroll-region')
    const scrolls = region && region.scrollHeight > region.clientHeight
    if (scrolls && region.contains(event.target as Node)) return
    event.preventDefault()
    // In a low window it is the card itself that scrolls.
    const scroller = scrolls ? region : content.querySelector('.notice-card')
    scroller?.scrollBy(event.deltaX, event.deltaY)
  }
