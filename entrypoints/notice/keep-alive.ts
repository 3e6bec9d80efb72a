/** A notice in a hidden tab is not kept alive, so it is given this much longer before it expires. */
const hiddenForMs = 60_000

/** Firefox ends a script with its extension and without a word, so there the style sheet lets a notice expire. */
export const keepAlive = (parts: Element[]): void => {
  for (const part of parts) {
    // The last of its animations.
    const expiry = part.getAnimations().pop()
    if (expiry) expiry.currentTime = document.hidden ? -hiddenForMs : 0
  }
}
