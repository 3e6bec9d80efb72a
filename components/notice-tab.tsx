import type { T } from '../core/language/catalogue.ts'
import type { NoticeView } from '../core/notice/notice-view.ts'
import { BrandMark } from './brand-mark.tsx'

type NoticeTabProps = { view: NoticeView; t: T; onOpen: () => void }

/** The notice in one line, on visits that have had their card. */
export const NoticeTab = ({ view: { news }, t, onOpen }: NoticeTabProps) => (
  <section class="notice-tab surface" aria-label={t('notice.label')}>
    <button type="button" onClick={onOpen}>
      <BrandMark />
      <span>{t('tab.title')}</span>
      {news.length > 0 && <strong>· {t('tab.new', { count: news.length })}</strong>}
    </button>
  </section>
)
