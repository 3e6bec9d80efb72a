import type { Finding } from '../core/feed/schema.ts'
import type { Shown } from '../core/language/feed-language.ts'
import type { Page } from './page.ts'

/** What each part of a finding's page is drawn from. */
export type FindingPartProps = { finding: Shown<Finding>; page: Page }
