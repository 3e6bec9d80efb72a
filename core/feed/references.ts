import type { Feed } from './schema.ts'

export type ReferenceError = { path: string; message: string }

type Name = { path: string; id: string }

const names = (path: string, ids: readonly string[]): Name[] =>
  ids.map((id, index) => ({ path: `${path}[${index}]`, id }))

const duplicates = (names: Name[]): ReferenceError[] => {
  const seen = new Set<string>()
  return names.flatMap(({ path, id }) => {
    if (seen.has(id)) return [{ path, message: `The id ${id} stands twice.` }]
    seen.add(id)
    return []
  })
}

const findDuplicates = (feed: Feed): ReferenceError[] => [
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

const namedAssurances = (feed: Feed): Name[] => [
  ...feed.pairs.map(({ assurance }, index) => ({ path: `$.pairs[${index}].assurance`, id: assurance })),
  ...feed.findings.flatMap(({ bearsOn }, index) =>
    bearsOn.map(({ assurance }, n) => ({ path: `$.findings[${index}].bearsOn[${n}].assurance`, id: assurance })),
  ),
]

const findUnknown = (what: string, known: { id: string }[], named: Name[]): ReferenceError[] => {
  const ids = new Set(known.map(({ id }) => id))
  return named.filter(({ id }) => !ids.has(id)).map(({ path, id }) => ({ path, message: `There is no ${what} ${id}.` }))
}

/** Clause 3.4: every id is unique, and every id that is named resolves. Paths are JSON paths into the feed. */
export const findReferenceErrors = (feed: Feed): ReferenceError[] => [
  ...findDuplicates(feed),
  ...findUnknown('finding', feed.findings, namedFindings(feed)),
  ...findUnknown('assurance', feed.assurances, namedAssurances(feed)),
]
