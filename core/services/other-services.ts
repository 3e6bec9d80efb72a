import { isWithin, sitePatterns, webHostOf } from './site.ts'

/*
 * Where WhoSees can be switched on beside the site. The manifest's optional permissions are made from the same names, and
 * nothing of it is asked for before somebody switches it on.
 */

/** By their ids in the feed, the hosts of the services that it marks as optional. */
export const serviceHosts = { capcut: 'capcut.com', lemon8: 'lemon8-app.com' } as const

export type OtherService = keyof typeof serviceHosts

/** `elsewhere`: all other sites, to say where they load TikTok. */
export type ReachPart = OtherService | 'elsewhere'

export const otherServices = Object.keys(serviceHosts) as OtherService[]
export const reachParts: ReachPart[] = [...otherServices, 'elsewhere']

/**
 * The match pattern by which access to a part is requested. When Chromium gives back a pattern, it also gives back
 * everything within it, the site's own included; so no pattern contains another, and the one for all sites leaves http
 * out.
 */
export const patternOf = (part: ReachPart): string =>
  part === 'elsewhere' ? 'https://*/*' : `*://*.${serviceHosts[part]}/*`

/** The pages of all sites that have a script or a notice of their own. */
export const ownPatterns: string[] = [...sitePatterns, ...otherServices.map(patternOf)]

/** The service that an address belongs to. */
export const otherServiceAt = (address: string): OtherService | undefined => {
  const hostname = webHostOf(address)
  return otherServices.find((service) => isWithin(hostname, serviceHosts[service]))
}
