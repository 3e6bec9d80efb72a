import { seal, unseal } from '../core/digest/sealed.ts'
import type { PopupDigest } from '../core/popup/popup-digest.ts'
import { browser } from './browser.ts'
import { interfaceFor } from './language.ts'
import { extensionVersion } from './page.ts'

/*
 * Not one of the other items: it is checked by its seal. The schemas that those are parsed by would weigh more in the
 * popup than all else that it needs at first.
 */

const key = 'popup'

/** Also null where the browser speaks another language by now. */
const parse = (raw: unknown): PopupDigest | null => {
  const { by, value } = unseal(raw)
  if (by !== extensionVersion()) return null
  const digest = value as PopupDigest
  return digest.language === interfaceFor(digest.settings).language ? digest : null
}

export const popupDigestItem = {
  key,
  /** @returns null where it is missing or damaged, or an earlier version of the extension made it */
  read: async (): Promise<PopupDigest | null> => parse((await browser.storage.local.get(key))[key]),
  write: (digest: PopupDigest): Promise<void> => browser.storage.local.set({ [key]: seal(digest, extensionVersion()) }),
  watch: (onDigest: (digest: PopupDigest) => void): void =>
    browser.storage.onChanged.addListener((changes, area) => {
      const digest = area === 'local' && changes[key] ? parse(changes[key].newValue) : null
      if (digest) onDigest(digest)
    }),
}
