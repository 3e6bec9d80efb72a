import type { ComponentChildren } from 'preact'
import type { ThisPageT } from '../../core/language/catalogue.ts'
import { PageHeader } from '../page-header.tsx'

type FullPageProps = { t: ThisPageT; trouble: 'gone' | 'privateTab' | null; children: ComponentChildren }

/** "This page" on a page of its own, for a list that is too long for the popup. */
export const FullPage = ({ t, trouble, children }: FullPageProps) => (
  <main class="page-full surface">
    <PageHeader name={t('name')} title={t('popup.page')} />
    {trouble ? <p>{t(`page.${trouble}`)}</p> : children}
  </main>
)
