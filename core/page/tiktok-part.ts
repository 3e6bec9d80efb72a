import { isWithin, siteName, webHostOf } from '../services/site.ts'

/** What other sites load of TikTok: its pixel, which counts visits for advertisers, or a player with a video. */
export const tikTokParts = ['pixel', 'player'] as const
export type TikTokPart = (typeof tikTokParts)[number]

/**
 * By the addresses that TikTok gives to those who build it in: `analytics.tiktok.com/i18n/pixel/…`, and `/embed/…`,
 * `/embed.js` and `/player/…` of its site.
 */
export const tikTokPartOf = (address: string): TikTokPart | null => {
  // Most addresses have none of it in them, and a page may load a hundred thousand.
  if (!address.includes(siteName)) return null
  const hostname = webHostOf(address)
  if (!isWithin(hostname, siteName)) return null
  const { pathname } = new URL(address)
  if (hostname.startsWith('analytics') || pathname.startsWith('/i18n/pixel/')) return 'pixel'
  return /^\/(?:embed|player)[./]/.test(pathname) ? 'player' : null
}

/** What is said of a page that loads these; null where it loads none. */
export const tikTokKeyOf = (parts: TikTokPart[]): `elsewhere.${TikTokPart | 'both'}` | null => {
  const [part] = parts
  return part ? `elsewhere.${parts.length > 1 ? 'both' : part}` : null
}
