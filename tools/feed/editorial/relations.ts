import type { Feed, Finding } from '../../../core/feed/schema.ts'
import { firstDay } from '../../../core/time/first-day.ts'
import type { EditorialError } from './editorial-error.ts'

/** What may carry `contradicts`: admitted, decided, or recordings or documents that a publisher reviewed. */
const mayContradict = ({ group, kind }: Finding) =>
  group === 'admitted' || group === 'decided' || kind === 'leaked-recording' || kind === 'internal-document'

const findBearingErrors = (finding: Finding, path: string): EditorialError[] =>
  finding.bearsOn.flatMap(({ assurance, relation }, index) => [
    ...(finding.bearsOn.findIndex((other) => other.assurance === assurance) < index
      ? [{ path: `${path}.bearsOn[${index}]`, message: `${assurance} stands twice in bearsOn: keep one of the two.` }]
      : []),
    ...(relation === 'contradicts' && !mayContradict(finding)
      ? [
          {
            path: `${path}.bearsOn[${index}].relation`,
            message:
              'Only what was admitted, decided, or shown by reviewed recordings or documents contradicts: ' +
              'write contradicts-if-true, bears-on or supports.',
          },
        ]
      : []),
  ])

const findTwice = (path: string, ids: string[]): EditorialError[] =>
  ids.flatMap((id, index) =>
    ids.indexOf(id) < index ? [{ path: `${path}[${index}]`, message: `${id} stands twice: keep one of the two.` }] : [],
  )

const findThreadErrors = (finding: Finding, path: string, byId: Map<string, Finding>): EditorialError[] => [
  ...finding.follows.flatMap((id, index) => {
    const other = byId.get(id)
    return other && firstDay(other.date) > firstDay(finding.date)
      ? [
          {
            path: `${path}.follows[${index}]`,
            message: `${id} is later, of ${other.date}: a finding follows earlier ones only.`,
          },
        ]
      : []
  }),
  ...finding.mustAppearWith.flatMap((id, index) => {
    const at = `${path}.mustAppearWith[${index}]`
    if (id === finding.id) return [{ path: at, message: 'A finding always appears with itself: take it out.' }]
    return byId.get(id)?.mustAppearWith.includes(finding.id)
      ? []
      : [{ path: at, message: `mustAppearWith is mutual: add ${finding.id} to mustAppearWith of ${id}.` }]
  }),
  ...findTwice(`${path}.follows`, finding.follows),
  ...findTwice(`${path}.mustAppearWith`, finding.mustAppearWith),
]

const findFindingErrors = (finding: Finding, path: string, byId: Map<string, Finding>): EditorialError[] => [
  ...(/[A-Z]/.test(finding.id) ? [{ path: `${path}.id`, message: `Write the id ${finding.id} in lower case.` }] : []),
  ...(new Set(finding.regions).size < finding.regions.length
    ? [{ path: `${path}.regions`, message: 'A region stands twice: keep one of the two.' }]
    : []),
  ...findBearingErrors(finding, path),
  ...findThreadErrors(finding, path, byId),
]

const findPairErrors = (feed: Feed, byId: Map<string, Finding>): EditorialError[] => {
  const isRecording = (id: string | undefined) => id !== undefined && byId.get(id)?.kind === 'leaked-recording'
  const recording = feed.pairs.find(({ finding }) => isRecording(finding))
  return [
    ...feed.pairs.flatMap(({ assurance, finding }, index) =>
      byId.get(finding)?.bearsOn.some((bearing) => bearing.assurance === assurance) === false
        ? [
            {
              path: `$.pairs[${index}]`,
              message: `${finding} does not bear on ${assurance}: name ${assurance} in its bearsOn, or take the pair out.`,
            },
          ]
        : [],
    ),
    ...(recording && !isRecording(feed.pairs[0]?.finding)
      ? [
          {
            path: '$.pairs[0]',
            message: `The pair of the leaked recordings (${recording.finding}) comes first: put it there.`,
          },
        ]
      : []),
  ]
}

const findLeadErrors = ({ lead }: Feed, byId: Map<string, Finding>): EditorialError[] => {
  const holds = (direction: Finding['direction']) => lead.some((id) => byId.get(id)?.direction === direction)
  return lead.length > 1 && !(holds('concern') && holds('reassurance'))
    ? [
        {
          path: '$.lead',
          message: 'The lead must have both directions: name findings that raise concern and findings that reassure.',
        },
      ]
    : []
}

/** A withdrawn finding stays as a tombstone (clause 3.2), but is no longer put forward. */
const findRetractedErrors = (feed: Feed, byId: Map<string, Finding>): EditorialError[] =>
  [
    ...feed.lead.map((id, index) => ({ path: `$.lead[${index}]`, id })),
    ...feed.pairs.map(({ finding }, index) => ({ path: `$.pairs[${index}].finding`, id: finding })),
  ]
    .filter(({ id }) => byId.get(id)?.retracted)
    .map(({ path, id }) => ({ path, message: `${id} is withdrawn: take it out here.` }))

const findListErrors = (feed: Feed): EditorialError[] => {
  const findings = new Set(feed.findings.map(({ id }) => id))
  return [
    ...(feed.actions.length < 5 || feed.actions.length > 8
      ? [{ path: '$.actions', message: `There are ${feed.actions.length} actions: give 5 to 8.` }]
      : []),
    ...feed.withheld.flatMap(({ id }, index) =>
      findings.has(id)
        ? [{ path: `$.withheld[${index}].id`, message: `${id} is a finding, so it is not withheld: take it out here.` }]
        : [],
    ),
    ...(['assurances', 'actions'] as const).flatMap((list) =>
      feed[list].flatMap(({ regions }, index) =>
        new Set(regions).size < regions.length
          ? [{ path: `$.${list}[${index}].regions`, message: 'A region stands twice: keep one of the two.' }]
          : [],
      ),
    ),
  ]
}

/** How findings, assurances and pairs relate to one another. Assumes that references resolve. */
export const findRelationErrors = (feed: Feed): EditorialError[] => {
  const byId = new Map(feed.findings.map((finding) => [finding.id, finding]))
  return [
    ...feed.findings.flatMap((finding, index) => findFindingErrors(finding, `$.findings[${index}]`, byId)),
    ...findPairErrors(feed, byId),
    ...findLeadErrors(feed, byId),
    ...findRetractedErrors(feed, byId),
    ...findListErrors(feed),
  ]
}
