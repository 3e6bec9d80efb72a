import type { Feed, Source } from '../../../core/feed/schema.ts'
import type { EditorialError } from './editorial-error.ts'
import { isPublishable } from './publishable.ts'

const findHostErrors = (path: string, url: string | null | undefined): EditorialError[] =>
  url && !isPublishable(url)
    ? [
        {
          path,
          message: `${new URL(url).hostname} is not a publishable host: cite the original publisher or a wire text.`,
        },
      ]
    : []

const findListErrors = (path: string, sources: Source[]): EditorialError[] =>
  sources.flatMap(({ url }, index) => [
    ...findHostErrors(`${path}[${index}].url`, url),
    ...(sources.findIndex((other) => other.url === url) < index
      ? [{ path: `${path}[${index}].url`, message: 'This address is a source already: name each source once.' }]
      : []),
  ])

/** Every address that is shown is on a publishable host; a list of sources names each address once. */
export const findSourceErrors = (feed: Feed): EditorialError[] => [
  ...feed.findings.flatMap(({ sources, reply }, index) => [
    ...findListErrors(`$.findings[${index}].sources`, sources),
    ...findHostErrors(`$.findings[${index}].reply.url`, reply?.url),
  ]),
  ...feed.assurances.flatMap(({ sources }, index) => findListErrors(`$.assurances[${index}].sources`, sources)),
  ...feed.actions.flatMap(({ url }, index) => findHostErrors(`$.actions[${index}].url`, url)),
]
