import { fromDocument } from '../../core/feed/document.ts'
import { readJson } from '../../core/feed/json.ts'
import type { Feed } from '../../core/feed/schema.ts'
import { maxDetailLength, toCheck } from '../../core/feed/to-check.ts'
import { buildFeed } from '../feed/build-feed.ts'
import { readSource } from '../feed/read-source.ts'
import { changed } from './change-value.ts'
import { damagedJson } from './damage-bytes.ts'
import { type FuzzTarget, isSame, promise } from './target.ts'

const firstOf = <Item>(list: Item[], count = 2): Item[] => list.slice(0, count)

/** Small enough to be read ten thousand times a second, with something of everything but what names something else. */
const cut = ({ requests: _, ...feed }: Feed): Feed => {
  const findings = firstOf(feed.findings).map((one) => ({ ...one, bearsOn: [], follows: [], mustAppearWith: [] }))
  const { services, hosts, regionTokens, actions, withheld } = feed
  return {
    ...feed,
    findings,
    lead: findings.map(({ id }) => id),
    pairs: [],
    assurances: firstOf(feed.assurances).map((one) => ({ ...one, statedIn: null })),
    ...{ services: firstOf(services), hosts: firstOf(hosts) },
    ...{ regionTokens: firstOf(regionTokens), actions: firstOf(actions), withheld: firstOf(withheld) },
  }
}

/** A document of the feed that comes with the extension, made smaller. */
export const smallDocument = async (dir: string): Promise<unknown> => {
  const reading = await readSource(dir)
  if (!reading.ok) throw new Error('The findings have defects: npm run feed:check names them.')
  const { feed, channel } = reading.source
  const { bytes } = await buildFeed({ feed: cut(feed), channel })
  return JSON.parse(new TextDecoder().decode(bytes))
}

const aCheck = { at: 0, isAsked: false, downloads: [], isOffline: false }
/** Of one check, as JSON, in which a character may be six. */
const maxStored = 2 * 6 * maxDetailLength + 500

const check = (bytes: Uint8Array): void => {
  const json = readJson(bytes)
  if (!json.ok) return
  const first = fromDocument(json.value)
  if (!first.ok) {
    const stored = toCheck({ ...aCheck, result: { outcome: 'rejected', error: first.error } })
    promise(JSON.stringify(stored).length < maxStored, 'A refusal takes little room in the storage.')
    return
  }
  const again = fromDocument(JSON.parse(JSON.stringify(json.value)))
  promise(again.ok && isSame(again.value, first.value), 'What is accepted once is accepted again, and the same.')
  promise(!JSON.stringify(first.value).includes('"__proto__":'), 'Nothing unknown gets into a feed.')
}

export const feedTarget = async (dir: string): Promise<FuzzTarget<Uint8Array>> => ({
  name: 'feed',
  inputs: damagedJson(changed([await smallDocument(dir)])),
  check,
})
