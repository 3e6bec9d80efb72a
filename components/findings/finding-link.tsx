import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Finding } from '../../core/feed/schema.ts'
import { anchorOf } from '../../core/filter/address.ts'
import type { Shown } from '../../core/language/feed-language.ts'

/** Where a link to a finding leads: to its place on this page, unless the page says otherwise. */
export const LinkToFinding = createContext((id: string): string => `#${anchorOf({ type: 'finding', id })}`)

/** A link to a finding, by its title. */
export const FindingLink = ({ finding: { id, title, textLanguage } }: { finding: Shown<Finding> }) => (
  <a href={useContext(LinkToFinding)(id)} lang={textLanguage?.tag}>
    {title}
  </a>
)
