/*
 * Which pages are a visit to the site. The manifest's match patterns are made from the same names, so that on the
 * company's corporate pages not even the detection script runs.
 */

export const siteName = 'tiktok.com'
export const sitePatterns = ['*://*.tiktok.com/*']

/** For companies, advertisers, merchants and developers; not what a user of the service visits. */
const corporate = ['newsroom', 'ads', 'business', 'developers', 'support', 'seller']

export const corporatePatterns = corporate.map((name) => `*://${name}.tiktok.com/*`)
/** Regional ones, such as seller-us; a match pattern can't have a part of a name, a glob can. */
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
