import { isWithin } from '../../../core/services/site.ts'

/** Hosts that are not to be cited: copy sites, and sites whose pages are available as an original or a wire text. */
const unpublishableHosts = `
  steadfastloyalty.com mediaverse.news timewarnerent.com bvi.org 1375.topnews.com 1395.topnews.com lonecandle.com
  business-gurus.com theepochtimes.com thethinkingconservative.com newsmax.com breitbart.com hotair.com
  worldfreedomalliance.org worldtechguide.net seo.ambads.top alhayat-life.co f1tym1.com crownbread.com sharewatch.com
  financetom.com ffhr.cz thedailycheck.net durovscode.com infowars.democraticunderground.org americanfaith.com am1.news
  bricscompetition.org highergroundtimes.com brisk.news rickrightmedia.com truthusa.us vucense.pages.dev
  algeriatech.news coincentral.com coinlive.com directivewatch.com peopleofinternet.com malwarelist.com
  newsbite.mooo.com scribd.com docslib.org urdupoint.com gript.ie notthebee.com tawqe3.com vuink.com`
  .trim()
  .split(/\s+/)

/** Whether a page may be cited: neither its host nor a domain above it is on the list. */
export const isPublishable = (url: string) => {
  const host = new URL(url).hostname.replace(/\.$/, '')
  return !unpublishableHosts.some((domain) => isWithin(host, domain))
}
