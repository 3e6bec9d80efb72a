import { type TikTokPart, tikTokKeyOf } from '../../core/page/tiktok-part.ts'
import type { Settings } from '../../core/settings/settings.ts'
import { elsewhereWords } from '../../platform/elsewhere-words.ts'

/** What a page of another site has loaded of TikTok, in a sentence. This code is loaded only where it has. */
export const describeSeen = async (parts: TikTokPart[], settings: Pick<Settings, 'language'>): Promise<string> => {
  const { t } = await elsewhereWords(settings)
  const key = tikTokKeyOf(parts)
  return key ? t(key) : ''
}
