import type { Size } from './corner.ts'

/** What fills this share of the window in both directions covers it: scrollbars and rounding take a little. */
const wholeShare = 0.95

export const covers = ({ width, height }: Size, window: Size): boolean =>
  width >= wholeShare * window.width && height >= wholeShare * window.height

/**
 * Whether a dialog of the page asks something (log-in, consent, payment), so that nothing else should be before the
 * user's eyes. The site's own viewer is called a dialog, too: it covers the window and holds a video.
 */
export const dialogAsks = (coversWindow: boolean, hasVideo: boolean, hasSecret: boolean): boolean =>
  !coversWindow || !hasVideo || hasSecret

/** A consent bar speaks in sentences; the labels of a bar of icons are shorter, in all languages together. */
const sentencesFrom = 60

/**
 * Whether something that is fixed to the window and not called a dialog asks something, rather than being one of the
 * page's own bars. `text` is what it says, its buttons included.
 */
export const barAsks = (coversWindow: boolean, text: string, hasButton: boolean, hasNavigation: boolean): boolean =>
  !coversWindow && text.length >= sentencesFrom && hasButton && !hasNavigation

/** The site's consent banner and its like; the name of a custom element lasts longer than anything in it. */
export const isConsentName = (localName: string): boolean => /-.*(cookie|consent)|(cookie|consent).*-/.test(localName)

/**
 * Whether an element that covers the window is the backdrop that a page lays under a question: a translucent one. As a
 * computed value, `rgb(…)` is opaque, and `rgba(…, 0)` fully transparent.
 */
export const isBackdrop = (background: string): boolean => /[,/] ?0?\.\d+\)$/.test(background)
