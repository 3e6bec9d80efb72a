/* The choices that the settings offer. Separate from their schema, which the notice can do without. */

export const cadences = ['every-visit', 'daily', 'weekly', 'news'] as const
export const corners = ['bottom-end', 'bottom-start', 'top-end', 'top-start'] as const
export const themes = ['system', 'light', 'dark'] as const

export type Cadence = (typeof cadences)[number]
export type Corner = (typeof corners)[number]
export type Theme = (typeof themes)[number]
