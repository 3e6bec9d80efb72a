/*
 * Which pages belong to the site. The manifest's match patterns are made from the same names, so not even the detection
 * script runs on the company's corporate pages.
 */

export const siteName = 'tiktok.com'
export const sitePatterns = ['*://*.tiktok.com/*']

/** Pages for the press, advertisers, merchants and developers rather than for users of the service. */
const corporate = ['newsroom', 'ads', 'business', 'developers', 'support', 'seller']

// Only the manifest has these two, and a bundler can't see that `map` does nothing else.
export const corporatePatterns = /* @__PURE__ */ corporate.map((name) => `*://${name}.tiktok.com/*`)
/**
 * Regional ones, such as seller-us: a glob can match part of a name, a match pattern can't. It begins with a whole scheme,
 * since its `*` goes over the whole address, in which another one may stand.
 */
export const corporateGlobs = /* @__PURE__ */ corporate.flatMap((name) => [
  `https://${name}-*.tiktok.com/*`,
  `http://${name}-*.tiktok.com/*`,
])

const isCorporate = (hostname: string) => {
  const label = hostname.split('.').at(-3) ?? ''
  return corporate.some((name) => label === name || label.startsWith(`${name}-`))
}

/** The host of a web page's address; '' for anything else. */
export const webHostOf = (address: string): string => {
  const url = URL.parse(address)
  return url && /^https?:$/.test(url.protocol) ? url.hostname : ''
}

/** Whether a host is this one, or one below it. */
export const isWithin = (hostname: string, host: string): boolean => `.${hostname}`.endsWith(`.${host}`)

/** Whether an address is one of the site's own pages. */
export const isSite = (address: string): boolean => {
  const hostname = webHostOf(address)
  return isWithin(hostname, siteName) && !isCorporate(hostname)
}
