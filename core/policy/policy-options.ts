/* What an organisation can set. Apart from the reader, so that pages can do without that. */

/** The members of the settings that an organisation can lock. */
export const lockable = ['reminders', 'cadence', 'language'] as const
export type Lockable = (typeof lockable)[number]

/** Every key of a policy; `public/managed-schema.json` describes the same to Chromium. */
export const policyKeys = ['organisation', 'note', ...lockable, 'feedUrl', 'feedKeys', 'feedThreshold'] as const
export type PolicyKey = (typeof policyKeys)[number]

export const maxNoteLength = 500
export const maxOrganisationLength = 80
