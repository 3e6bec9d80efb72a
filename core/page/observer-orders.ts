/** The name of the port by which one of the extension's pages asks a tab's observer. */
export const observationPort = 'observation'

/** `look`: begin to count, or go on. What was counted before is kept after `stop`. */
export type ObserverOrder = 'look' | 'stop'

/** What the popup asks a page of another site: which parts of TikTok it has loaded. */
export const seenQuestion = { type: 'elsewhere.look' } as const

/** What the background sends into all tabs when other sites are switched off; what counts on the site goes on. */
export const stopLooking = { type: 'elsewhere.stop' } as const

/** What the background sends into all tabs of the site when counting is switched off. */
export const stopObserving = { type: 'stop' } as const
