import type { NoticeT } from '../../core/language/catalogue.ts'
import type { NoticeView } from '../../core/notice/notice-view.ts'
import { BrandMark } from '../brand-mark.tsx'

type NoticeTabProps = { view: NoticeView; t: NoticeT; onOpen: () => void }

/** The notice in one line, for visits that have had their card. */
export const NoticeTab = ({ view: { says }, t, onOpen }: NoticeTabProps) => (
  <section class="notice-tab surface" aria-label={t('notice.label')}>
    <button type="button" onClick={onOpen}>
      <BrandMark />
      <span>{t('tab.title')}</span>
      {says.news && <strong>· {says.news}</strong>}
    </button>
  </section>
)
