import { Button } from '../button.tsx'
import { handFocusTo } from '../focus.ts'
import { StatusLine } from '../status-line.tsx'
import { KeepCounting, type KeepCountingProps } from './keep-counting.tsx'
import { FoldedLimits } from './limits.tsx'

type BeforeProps = KeepCountingProps & { isRefused: boolean; onLook: () => void }

/** Before anybody has asked for it: nothing has been read. */
export const Before = ({ isRefused, onLook, ...counting }: BeforeProps) => {
  const { t } = counting
  return (
    <>
      <div class="page-head">
        <h2>{t('page.title')}</h2>
        <p>{t('page.lede')}</p>
      </div>
      <div class="page-look" ref={handFocusTo('#page-seen')}>
        <Button look="primary" onClick={onLook}>
          {t('page.look')}
        </Button>
      </div>
      <StatusLine text={isRefused ? t('page.refused') : null} />
      <KeepCounting {...counting} />
      <p class="page-hint">{t('page.memory')}</p>
      <FoldedLimits t={t} />
    </>
  )
}
