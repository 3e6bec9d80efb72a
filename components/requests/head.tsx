import { formatDate } from '../../core/language/dates.ts'
import { FeedLine } from '../feed-line.tsx'
import { PageHeader } from '../page-header.tsx'
import type { LetterWords } from './request-props.ts'

type HeadProps = { words: LetterWords; compiled: string | null }

/** Whose page it is, what it promises, and that it is no advice. */
export const RequestHead = ({ words: { t, language }, compiled }: HeadProps) => (
  <div class="request-head">
    <PageHeader name={t('name')} title={t('action.ask')}>
      <p class="request-lede">{t('requests.lede')}</p>
    </PageHeader>
    <div class="request-promise">
      <FeedLine state="locked">{t('requests.onDevice')}</FeedLine>
      <FeedLine state="trouble">
        {t('requests.notLegalAdvice')}
        {compiled && ` ${t('requests.checkedOn', { date: formatDate(compiled, language) })}`}
      </FeedLine>
    </div>
  </div>
)
