import type { PageT } from './catalogue.ts'

/** How a page speaks: its words, and the language of its dates, lists and numbers (a BCP 47 tag). */
export type Words<T = PageT> = { t: T; language: string }
