/** How strong the right to an answer is: `right` and `partly` go under the law, `courtesy` apart, `none` is not offered. */
export const strengths = ['right', 'partly', 'courtesy', 'none'] as const
export type Strength = (typeof strengths)[number]

export const letterKinds = ['request', 'reminder', 'complaintToController', 'complaintToAuthority'] as const
export type LetterKind = (typeof letterKinds)[number]

/** When a paragraph belongs to the letter; without a condition it always does. */
export const conditions = [
  'hasAccount',
  'noAccount',
  'hasCourtesyQuestions',
  'noAnswer',
  'partialAnswer',
  'refused',
  'askedControllerFirst',
  'firmDeadline',
  'softDeadline',
] as const
export type Condition = (typeof conditions)[number]

export const channels = ['webForm', 'dpoForm', 'post'] as const
export type Channel = (typeof channels)[number]
