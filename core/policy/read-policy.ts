import * as v from 'valibot'
import { checkFeedChoice, type FeedChoice } from '../feed/feed-source.ts'
import { text } from '../feed/forms.ts'
import { lockable } from './locked.ts'
import { type Policy, policy as policySchema } from './policy.ts'
import { maxNoteLength, maxOrganisationLength, type PolicyKey, policyKeys } from './policy-options.ts'

/** How lines end depends on where the administrator typed them. */
const tidy = (value: unknown) => (typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : value)

const feedKeyOf = { url: 'feedUrl', keys: 'feedKeys', threshold: 'feedThreshold' } as const

const maxProblems = 20

/**
 * What an administrator has set in the browser's managed storage. Each key is read by itself: a wrong one is listed
 * among the problems, and the others apply. A feed's address, keys and threshold apply together or not at all, since
 * one without the others would mean another feed. Both are null if nothing is set.
 */
export const readPolicy = (raw: Record<string, unknown>): { policy: Policy | null; feed: FeedChoice | null } => {
  const isSet = (key: string) => Object.hasOwn(raw, key) && raw[key] !== null && tidy(raw[key]) !== ''
  const keys = Object.keys(raw).filter(isSet)
  if (keys.length === 0) return { policy: null, feed: null }
  // Keys that there are none of have no effect, and there may be any number of them: the others are told first.
  const problems: string[] = keys.filter((key) => !policyKeys.includes(key as PolicyKey))
  const read = <Value>(key: PolicyKey, schema: v.GenericSchema<Value>): Value | null => {
    if (!isSet(key)) return null
    const parsed = v.safeParse(schema, tidy(raw[key]))
    if (!parsed.success) problems.unshift(key)
    return parsed.success ? parsed.output : null
  }
  const { feedUrl: url, feedKeys } = raw
  const threshold = isSet('feedThreshold') ? raw.feedThreshold : 1
  const choice = Object.values(feedKeyOf).some(isSet) ? checkFeedChoice({ url, keys: feedKeys, threshold }) : null
  if (choice && !choice.ok) problems.unshift(feedKeyOf[choice.at])
  const settings = lockable
    .map((key) => [key, read(key, policySchema.entries.settings.entries[key] as v.GenericSchema<unknown>)])
    .filter(([, value]) => value !== null)
  const policy = {
    organisation: read('organisation', text(maxOrganisationLength)),
    note: read('note', text(maxNoteLength)),
    settings: Object.fromEntries(settings) as Policy['settings'],
    problems: problems.slice(0, maxProblems),
  }
  return { policy, feed: choice?.ok ? choice.value : null }
}
