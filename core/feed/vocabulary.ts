/** The closed lists of the feed format (clause 3.2) and of the editorial rules (feed/README.md). */

export const kinds = [
  'leaked-recording',
  'internal-document',
  'press-investigation',
  'research',
  'lawsuit-allegation',
  'whistleblower',
  'company-admission',
  'company-assurance',
  'sworn-testimony',
  'regulator-decision',
  'regulator-inquiry',
  'court-ruling',
  'law',
  'government-action',
  'ownership-change',
] as const

/** `reported` by press, recordings or documents · `admitted` by the company · `decided` by ruling, fine or law ·
 *  `action` of a government · `said` by the company · `change` of ownership. */
export const groups = ['reported', 'admitted', 'decided', 'action', 'said', 'change'] as const

/** Which way a finding points for somebody worried about access from China. */
export const directions = ['concern', 'reassurance', 'neutral'] as const

export const scopes = ['core', 'context'] as const

export const regions = ['US', 'EU', 'UK', 'CA', 'AU', 'IN', 'KR', 'HK', 'global'] as const

/** Where a finding stands today. */
export const standings = [
  'stands',
  'admitted',
  'partly-admitted',
  'disputed',
  'denied',
  'unproven',
  'pending',
  'under-appeal',
  'upheld',
  'partly-upheld',
  'overturned',
  'settled',
  'superseded',
  'not-followed-up',
] as const

/** `contradicts` only where admitted, decided, or shown by reviewed documents or recordings. */
export const relations = ['contradicts', 'contradicts-if-true', 'supports', 'bears-on'] as const

export const sourceKinds = ['primary', 'press', 'research'] as const

/** `page`: the page or an excerpt was read · `cited`: the address was seen cited. */
export const sourceSightings = ['page', 'cited'] as const

export const confidences = ['high', 'medium', 'low'] as const

export type Kind = (typeof kinds)[number]
export type Group = (typeof groups)[number]
export type Direction = (typeof directions)[number]
export type Region = (typeof regions)[number]
export type StandingCode = (typeof standings)[number]
export type Relation = (typeof relations)[number]
