import type { Feed } from '../feed/schema.ts'
import { patternOf, type ReachPart, reachParts } from './other-services.ts'

/** @returns what is switched on once a part is, or is no longer */
export const withPart = (reach: string[], part: ReachPart, isOn: boolean): string[] => [
  ...reach.filter((each) => each !== part),
  ...(isOn ? [part] : []),
]

/** Whether what is switched on can have an effect: `withheld` where the browser grants no access. */
export type ReachState = 'off' | 'on' | 'withheld'

/** @param origins what the browser has granted, as match patterns */
export const reachStateOf = (part: ReachPart, reach: string[], origins: string[]): ReachState => {
  if (!reach.includes(part)) return 'off'
  // Access to all sites includes access to each of them.
  const isGranted = [patternOf(part), patternOf('elsewhere'), '*://*/*', '<all_urls>'].some((one) =>
    origins.includes(one),
  )
  return isGranted ? 'on' : 'withheld'
}

/** A part with the service's name; that of all other sites has none. */
export type OfferedPart = { part: ReachPart; service: string | null }

/** The parts that the settings offer: services that the feed in use marks as optional or that are on, and other sites. */
export const offeredParts = ({ services }: Pick<Feed, 'services'>, reach: string[]): OfferedPart[] =>
  reachParts.flatMap((part): OfferedPart[] => {
    if (part === 'elsewhere') return [{ part, service: null }]
    const service = services.find(({ id }) => id === part)
    return service?.optional || reach.includes(part) ? [{ part, service: service?.name ?? part }] : []
  })
