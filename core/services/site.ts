/*
 * Which pages belong to the site. The manifest's match patterns are made from the same names, so not even the detection
 * script runs on the company's corporate pages.
 */

export const siteName = 'tiktok.com'
export const sitePatterns = ['*://*.tiktok.com/*']

/** Pages for the press, advertisers, merchants and developers rather than for users of the service. */
const corporate = ['newsroom', 'ads', 'business', 'developers', 'support', 'seller']

export const corporatePatterns = corporate.map((name) => `*://${name}.tiktok.com/*`)
/** Regional ones, such as seller-us: a glob can match part of a name, a match pattern can't. */
export const corporateGlobs = corporate.map((name) => `*://${name}-*.tiktok.com/*`)

const isCorporate = (hostname: string) => {
  const label = hostname.split('.').at(-3) ?? ''
  return corporate.some((name) => label === name || label.startsWith(`${name}-`))
}

/** Whether an address is one of the site's own pages. */
export const isSite = (address: string): boolean => {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  if (protocol !== 'https:' && protocol !== 'http:') return false
  return (hostname === siteName || hostname.endsWith(`.${siteName}`)) && !isCorporate(hostname)
}
