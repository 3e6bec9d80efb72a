import { isStored, seal, unseal } from '../core/digest/sealed.ts'
import { readRefreshFacts } from '../core/feed/refresh-facts.ts'
import type { PopupData, PopupDigest } from '../core/popup/popup-digest.ts'
import { browser } from './browser.ts'
import { interfaceFor } from './language.ts'
import { extensionVersion } from './page.ts'
import type { Read } from './stored-item.ts'

/*
 * Separate from the other items, because it is checked by its seal: the schemas that parse those would weigh more in
 * the popup than everything else it needs at first.
 */

const key = 'popup'

/** Also null where the browser speaks another language by now. */
const parse = (raw: unknown): PopupDigest | null => {
  const { by, value } = unseal(raw)
  if (by !== extensionVersion()) return null
  const digest = value as PopupDigest
  return digest.language === interfaceFor(digest.settings).language ? digest : null
}

/** For the background, which keeps it. */
export const popupDigestItem = {
  area: 'local' as const,
  key,
  /** As it is stored, for `keep`. */
  parse: (raw: unknown): Read<unknown> => ({ value: raw, trouble: null }),
  /** Writes the digest, unless it is what is stored. @param stored as given by `parse` */
  keep: async (digest: PopupDigest, stored: unknown): Promise<void> => {
    const sealed = seal(digest, extensionVersion())
    if (!isStored(sealed, stored)) await browser.storage.local.set({ [key]: sealed })
  },
}

/**
 * For the popup: gives the digest, with what is known of the refresh, and again whenever either changes.
 * @returns whether there was one at first: not where it is missing or damaged, or another version of the extension made it
 */
export const followPopupDigest = async (onData: (data: PopupData) => void): Promise<boolean> => {
  let items: Record<string, unknown> = {}
  const take = (newest: typeof items): boolean => {
    items = newest
    const digest = parse(items.popup)
    if (digest) onData({ ...digest, refresh: readRefreshFacts(items.refresh) })
    return digest !== null
  }
  browser.storage.onChanged.addListener(({ popup, refresh }, area) => {
    if (area !== 'local' || !(popup || refresh)) return
    take({ ...items, ...(popup && { popup: popup.newValue }), ...(refresh && { refresh: refresh.newValue }) })
  })
  const stored = await browser.storage.local.get([key, 'refresh']).catch(() => ({}))
  // What has changed meanwhile is newer.
  return take({ ...stored, ...items })
}
