import type { Page } from 'puppeteer-core'

/** What goes wrong in a page from now on, in the extension's scripts too. */
export const watchErrors = (page: Page, errors: string[] = []): string[] => {
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  return errors
}
