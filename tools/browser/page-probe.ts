// Finds controls on the extension's own pages by their accessible names. (Puppeteer's own selectors for these work in
// Chromium only.)
import type { ElementHandle, Page } from 'puppeteer-core'
import { waitUntil } from './wait-until.ts'

export type Role = 'button' | 'link' | 'switch' | 'tab' | 'heading' | 'radio' | 'combobox' | 'checkbox' | 'figure'

/** The first element of this role whose name begins like this, or null. */
const find = async (page: Page, role: Role, name: string): Promise<ElementHandle<Element> | null> => {
  const handle = await page.evaluateHandle(
    (wanted, start) => {
      const selectors: Record<string, string> = {
        button: 'button:not([role]), [role=button], summary',
        link: 'a[href]:not([role])',
        heading: 'h1, h2, h3, h4',
        radio: 'input[type=radio]',
        checkbox: 'input[type=checkbox]:not([role])',
        combobox: 'select',
        figure: 'figure, [role=figure]',
      }
      const nameOf = (element: Element) => {
        const ids = (element.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean)
        const labelled = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
        const labels = [...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent).join(' ')
        const name = labelled || element.getAttribute('aria-label') || labels || element.textContent || ''
        return name.replace(/\s+/g, ' ').trim()
      }
      const selector = selectors[wanted] ?? `[role=${wanted}]`
      return [...document.querySelectorAll(selector)].find(
        (element) => element.checkVisibility() && nameOf(element).startsWith(start),
      )
    },
    role,
    name,
  )
  return handle.asElement() as ElementHandle<Element> | null
}

/** Waits for the element. */
export const control = (page: Page, role: Role, name: string): Promise<ElementHandle<Element>> =>
  waitUntil(`the page has a ${role} named ${name}`, () => find(page, role, name))

/** Clicks it with the browser's real mouse. */
export const press = async (page: Page, role: Role, name: string): Promise<void> => {
  await (await control(page, role, name)).click()
}

/** Whether a switch is on. */
export const isOn = async (page: Page, name: string): Promise<boolean> =>
  (await control(page, 'switch', name)).evaluate((element) =>
    element instanceof HTMLInputElement ? element.checked : element.getAttribute('aria-checked') === 'true',
  )
