import type { Feed } from './schema.ts'

export type ReferenceDefect = { path: string; message: string }

type Name = { path: string; id: string }

const names = (path: string, ids: readonly string[]): Name[] =>
  ids.map((id, index) => ({ path: `${path}[${index}]`, id }))

const duplicates = (names: Name[]): ReferenceDefect[] => {
  const seen = new Set<string>()
  return names.flatMap(({ path, id }) => {
    if (seen.has(id)) return [{ path, message: `The id ${id} stands twice.` }]
    seen.add(id)
    return []
  })
}

const findDuplicates = (feed: Feed): ReferenceDefect[] => [
  ...(['findings', 'assurances', 'services', 'actions', 'withheld'] as const).flatMap((list) =>
    duplicates(feed[list].map(({ id }, index) => ({ path: `$.${list}[${index}].id`, id }))),
  ),
  ...duplicates(feed.hosts.map(({ domain }, index) => ({ path: `$.hosts[${index}].domain`, id: domain }))),
  ...duplicates(feed.regionTokens.map(({ token }, index) => ({ path: `$.regionTokens[${index}].token`, id: token }))),
  ...duplicates(names('$.lead', feed.lead)),
]

const namedFindings = (feed: Feed): Name[] => [
  ...names('$.lead', feed.lead),
  ...feed.pairs.map(({ finding }, index) => ({ path: `$.pairs[${index}].finding`, id: finding })),
  ...feed.assurances.flatMap(({ statedIn }, index) =>
    statedIn === null ? [] : [{ path: `$.assurances[${index}].statedIn`, id: statedIn }],
  ),
  ...feed.findings.flatMap(({ follows, mustAppearWith }, index) => [
    ...names(`$.findings[${index}].follows`, follows),
    ...names(`$.findings[${index}].mustAppearWith`, mustAppearWith),
  ]),
]

const namedServices = (feed: Feed): Name[] =>
  feed.findings.flatMap(({ services = [] }, index) => names(`$.findings[${index}].services`, services))

const namedAssurances = (feed: Feed): Name[] => [
  ...feed.pairs.map(({ assurance }, index) => ({ path: `$.pairs[${index}].assurance`, id: assurance })),
  ...feed.findings.flatMap(({ bearsOn }, index) =>
    bearsOn.map(({ assurance }, n) => ({ path: `$.findings[${index}].bearsOn[${n}].assurance`, id: assurance })),
  ),
]

const findUnknown = (what: string, known: { id: string }[], named: Name[]): ReferenceDefect[] => {
  const ids = new Set(known.map(({ id }) => id))
  return named.filter(({ id }) => !ids.has(id)).map(({ path, id }) => ({ path, message: `There is no ${what} ${id}.` }))
}

/** Follows every thread to its end, without recursion: a thread may be as long as the feed. */
const findRing = ({ findings }: Feed): ReferenceDefect[] => {
  const indexes = new Map(findings.map(({ id }, index) => [id, index]))
  // true while a finding's threads are being followed, false once they have been.
  const isOnTheWay = new Map<number, boolean>()
  const stack = [...indexes.values()]
  for (let at = stack.at(-1); at !== undefined; at = stack.at(-1)) {
    if (isOnTheWay.has(at)) {
      isOnTheWay.set(at, false)
      stack.pop()
      continue
    }
    isOnTheWay.set(at, true)
    for (const id of findings[at]?.follows ?? []) {
      const next = indexes.get(id)
      if (next === undefined || isOnTheWay.get(next) === false) continue
      if (isOnTheWay.get(next))
        return [
          {
            path: `$.findings[${at}].follows`,
            message: `This leads back to ${id}: a finding follows earlier ones only.`,
          },
        ]
      stack.push(next)
    }
  }
  return []
}

/** Clauses 3.3 and 3.4: ids are unique, those that are named exist, and `follows` has no ring. Paths are in the feed. */
export const findReferenceErrors = (feed: Feed): ReferenceDefect[] => [
  ...findDuplicates(feed),
  ...findUnknown('finding', feed.findings, namedFindings(feed)),
  ...findUnknown('assurance', feed.assurances, namedAssurances(feed)),
  ...findUnknown('service', feed.services, namedServices(feed)),
  ...findRing(feed),
]
