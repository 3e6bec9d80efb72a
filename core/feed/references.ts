import type { Feed } from './schema.ts'

export type ReferenceError = { path: string; message: string }

const duplicates = (path: string, ids: string[]): ReferenceError[] =>
  ids.flatMap((id, index) =>
    ids.indexOf(id) < index ? [{ path: `${path}[${index}]`, message: `The id ${id} stands twice.` }] : [],
  )

/** Clause 3.4: every id is unique, and every id that is named resolves. Paths are JSON paths into the feed. */
export const findReferenceErrors = (feed: Feed): ReferenceError[] => {
  const findings = new Set(feed.findings.map(({ id }) => id))
  const assurances = new Set(feed.assurances.map(({ id }) => id))
  const unknown = (known: Set<string>, what: string, path: string, ids: (string | null)[]) =>
    ids.flatMap((id, index) =>
      id === null || known.has(id) ? [] : [{ path: `${path}[${index}]`, message: `There is no ${what} ${id}.` }],
    )
  return [
    ...duplicates(
      '$.findings',
      feed.findings.map(({ id }) => id),
    ),
    ...duplicates(
      '$.assurances',
      feed.assurances.map(({ id }) => id),
    ),
    ...duplicates('$.lead', feed.lead),
    ...unknown(findings, 'finding', '$.lead', feed.lead),
    ...unknown(
      findings,
      'finding',
      '$.pairs',
      feed.pairs.map(({ finding }) => finding),
    ),
    ...unknown(
      assurances,
      'assurance',
      '$.pairs',
      feed.pairs.map(({ assurance }) => assurance),
    ),
    ...unknown(
      findings,
      'finding',
      '$.assurances',
      feed.assurances.map(({ statedIn }) => statedIn),
    ),
    ...feed.findings.flatMap(({ bearsOn, follows, mustAppearWith }, index) => [
      ...unknown(
        assurances,
        'assurance',
        `$.findings[${index}].bearsOn`,
        bearsOn.map(({ assurance }) => assurance),
      ),
      ...unknown(findings, 'finding', `$.findings[${index}].follows`, follows),
      ...unknown(findings, 'finding', `$.findings[${index}].mustAppearWith`, mustAppearWith),
    ]),
  ]
}
