import { NoticeCard } from '../components/notice/card.tsx'
import { translator } from '../core/language/translate.ts'
import type { LocalSite } from './local-site.ts'

const ignore = () => {}

/** The notice's own card, made at build time, which nobody can use. */
export const StripPicture = ({ local: { notice, t } }: { local: LocalSite }) =>
  notice.total === 0 ? null : (
    <div class="site-strip-picture" role="img" aria-label={t('welcome.demo')} inert>
      <NoticeCard
        view={notice}
        t={translator(notice.messages, notice.language)}
        more={undefined}
        error={null}
        onFold={ignore}
        isMenuWanted={false}
        onRemind={ignore}
        onChoose={ignore}
        onOpenPage={ignore}
      />
    </div>
  )
