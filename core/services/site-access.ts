import { isWithin, siteName } from './site.ts'

/**
 * How much of the site the browser lets the extension see, for good: users can narrow it down to single hosts, or to
 * nothing. `hosts` are the ones that they have left, as in match patterns.
 */
export type SiteAccess = { kind: 'all' | 'some' | 'missing'; hosts: string[] }

const wholeSite = `*.${siteName}`

/** As a match pattern has it; a pattern for every site is one for this. */
const hostOf = (origin: string): string => {
  const host = /^[^:]+:\/\/([^/]*)/.exec(origin)?.[1] ?? ''
  return host === '*' || origin === '<all_urls>' ? wholeSite : host
}

/** @param origins what the browser has granted, as match patterns such as `https://www.tiktok.com/*` */
export const siteAccessFrom = (origins: string[]): SiteAccess => {
  const ofSite = origins.map(hostOf).filter((host) => isWithin(host, siteName))
  const hosts = [...new Set(ofSite)].sort()
  if (hosts.includes(wholeSite)) return { kind: 'all', hosts }
  return { kind: hosts.length === 0 ? 'missing' : 'some', hosts }
}

const covers = (pattern: string, host: string) =>
  pattern.startsWith('*.') ? host === pattern.slice(2) || host.endsWith(pattern.slice(1)) : host === pattern

/** Whether the browser lets the extension see a page for good, not only after a click on its button. */
export const mayAlwaysSee = ({ hosts }: SiteAccess, address: string): boolean =>
  hosts.some((pattern) => covers(pattern, new URL(address).hostname))
