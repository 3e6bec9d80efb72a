import type { Assurance } from '../feed/schema.ts'
import type { Shown } from '../language/feed-language.ts'

type Verbatim = Shown<Assurance> & { words: string }

/** Whether what is shown are the company's own words: neither a paraphrase nor a translation. Others are no quotation. */
export const isVerbatim = (said: Shown<Assurance>): said is Verbatim => said.words !== null && !said.original
