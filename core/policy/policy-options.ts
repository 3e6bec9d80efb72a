import { lockable } from './locked.ts'

/* What an organisation can set. Separate from what is locked, which is all that the popup needs. */

/** Every key of a policy; `public/managed-schema.json` describes the same to Chromium. */
export const policyKeys = ['organisation', 'note', ...lockable, 'feedUrl', 'feedKeys', 'feedThreshold'] as const
export type PolicyKey = (typeof policyKeys)[number]

export const maxNoteLength = 500
export const maxOrganisationLength = 80
