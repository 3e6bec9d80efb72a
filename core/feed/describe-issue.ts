import type * as v from 'valibot'

/** The JSON path of the member an issue is about. */
export const pathOf = (issue: v.BaseIssue<unknown>): string =>
  `$${(issue.path ?? []).map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')}`

/** "The feed's member lead ($._whosees.lead)", in which `owner` is "feed": a member by its name and its JSON path. */
export const nameMember = (owner: string, path: string): string =>
  path === '$' ? `The ${owner}` : `The ${owner}'s member ${path.slice(path.lastIndexOf('.') + 1)} (${path})`

/** What is wrong, as a predicate. The schemas' own messages are predicates; valibot's ("Invalid type: …") are not. */
export const describeIssue = ({ message, expected, received }: v.BaseIssue<unknown>): string => {
  if (received === 'undefined') return 'is missing'
  return message.startsWith('Invalid') ? `is ${received}, not ${expected}` : message
}
