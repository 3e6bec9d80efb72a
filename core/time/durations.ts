/** In ms. A day has 24 hours here; those of the user's own calendar may not (core/reminders/calendar.ts). */
export const minuteMs = 60_000
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs
