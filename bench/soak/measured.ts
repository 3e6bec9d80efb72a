// What measuring gives, whichever browser it is.
import type { Page } from 'puppeteer-core'
import type { Driven } from '../../tools/browser/driven.ts'

/** By what is measured, such as `site: nodes`. */
export type Measured = Record<string, number>

/** @param site the tab that stays open on the site */
export type Measure = (driven: Driven, site: Page) => Promise<Measured>
