import * as v from 'valibot'
import { isBaseAddress } from '../../core/feed/base-address.ts'
import { policy as policySchema } from '../../core/policy/policy.ts'
import { readPolicy } from '../../core/policy/read-policy.ts'
import { changed } from './change-value.ts'
import { type FuzzTarget, promise } from './target.ts'

const keys = { keys: [{ kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' }] }

const seeds = [
  { organisation: 'A', note: 'B\nC', reminders: true, cadence: 'weekly', language: 'fr' },
  { feedUrl: 'https://a.example/feed/', feedKeys: JSON.stringify(keys), feedThreshold: 1 },
]
const strangers = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`key${index}`, index]))

const maxProblems = 20

const check = (raw: unknown): void => {
  // The browser gives an object, whatever an administrator has written into it.
  if (typeof raw !== 'object' || raw === null) return
  const { policy, feed } = readPolicy(raw as Record<string, unknown>)
  promise(policy === null || v.is(policySchema, policy), 'What is read has the form that is stored.')
  promise((policy?.problems.length ?? 0) <= maxProblems, 'Problems are no longer than the list that is shown.')
  promise(feed === null || isBaseAddress(feed.url), 'A feed has an address that may be asked.')
  promise(feed === null || feed.keys.keys.length >= feed.threshold, 'A feed has as many keys as have to sign.')
}

export const policyTarget = (): FuzzTarget => ({ name: 'policy', inputs: changed([...seeds, strangers]), check })
