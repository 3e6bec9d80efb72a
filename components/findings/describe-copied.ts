import type { PageT } from '../../core/language/catalogue.ts'

/** What was copied; of a link, how far it reaches where that is no further than this browser. */
export const describeCopied = (what: string, isLocalLink: boolean, t: PageT): string => {
  const copied = t('cite.copied', { what })
  return isLocalLink ? `${copied} ${t('cite.linkReach')}` : copied
}
