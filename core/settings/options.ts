/* What there is to choose from in the settings. Apart from their schema, so that the notice can do without that. */

export const cadences = ['every-visit', 'daily', 'weekly', 'news'] as const
export const corners = ['bottom-end', 'bottom-start', 'top-end', 'top-start'] as const
export const themes = ['system', 'light', 'dark'] as const

export type Cadence = (typeof cadences)[number]
export type Corner = (typeof corners)[number]
export type Theme = (typeof themes)[number]
