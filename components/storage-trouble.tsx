import type { PopupT } from '../core/language/catalogue.ts'
import { FeedLine } from './feed-line.tsx'

/** Says that the browser can't read what is stored, what is shown instead and what may help; nothing if it can. */
export const StorageTrouble = ({ isUnreadable, t }: { isUnreadable: boolean; t: PopupT }) =>
  isUnreadable ? <FeedLine state="trouble">{t('storage.unreadable')}</FeedLine> : null
