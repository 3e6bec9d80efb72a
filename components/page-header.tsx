import type { ComponentChildren } from 'preact'
import { BrandMark } from './brand-mark.tsx'

type PageHeaderProps = { name: string; title: string; children?: ComponentChildren }

/** The head of a full page: whose page it is and what it is about. */
export const PageHeader = ({ name, title, children }: PageHeaderProps) => (
  <header class="page-header">
    <p class="page-header-name">
      <BrandMark />
      {name}
    </p>
    <h1>{title}</h1>
    {children}
  </header>
)
