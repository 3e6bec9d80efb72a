import * as v from 'valibot'
import { type FeedChoice, readFeedChoice } from '../feed/channel.ts'
import { text } from '../feed/forms.ts'
import { lockable, type Policy, policy as policySchema } from './policy.ts'
import { maxNoteLength, maxOrganisationLength, type PolicyKey, policyKeys } from './policy-options.ts'

/** Lines end in several ways, depending on where the administrator typed them. */
const tidy = (value: unknown) => (typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : value)

const feedKeyOf = { url: 'feedUrl', keys: 'feedKeys', threshold: 'feedThreshold' } as const

const problemsToldAtMost = 20

/**
 * What an administrator has set by the browser's managed storage. Each key is read by itself: one that is wrong is named
 * among the problems, and the others hold. Address, keys and threshold of a feed hold together or not at all, since half
 * of them would mean another feed than the one that was meant. null where nothing is set.
 */
export const readPolicy = (raw: Record<string, unknown>): { policy: Policy | null; feed: FeedChoice | null } => {
  const isSet = (key: string) => Object.hasOwn(raw, key) && raw[key] !== null && tidy(raw[key]) !== ''
  const keys = Object.keys(raw).filter(isSet)
  if (keys.length === 0) return { policy: null, feed: null }
  const problems: string[] = keys.filter((key) => !policyKeys.includes(key as PolicyKey))
  const read = <Value>(key: PolicyKey, schema: v.GenericSchema<Value>): Value | null => {
    if (!isSet(key)) return null
    const parsed = v.safeParse(schema, tidy(raw[key]))
    if (!parsed.success) problems.push(key)
    return parsed.success ? parsed.output : null
  }
  const { feedUrl: url, feedKeys, feedThreshold: threshold = 1 } = raw
  const choice = Object.values(feedKeyOf).some(isSet) ? readFeedChoice({ url, keys: feedKeys, threshold }) : null
  if (choice && !choice.ok) problems.push(feedKeyOf[choice.at])
  const settings = lockable.flatMap((key) => {
    const value = read(key, policySchema.entries.settings.entries[key] as v.GenericSchema<unknown>)
    return value === null ? [] : [[key, value]]
  })
  const policy = {
    organisation: read('organisation', text(maxOrganisationLength)),
    note: read('note', text(maxNoteLength)),
    settings: Object.fromEntries(settings) as Policy['settings'],
    problems: problems.slice(0, problemsToldAtMost),
  }
  return { policy, feed: choice?.ok ? choice.value : null }
}
