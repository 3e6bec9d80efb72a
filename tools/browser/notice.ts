// What a person sees and does in the notice, although its shadow root is closed: the test-only extension reads it, and
// the browser's real mouse clicks in it, so the events are trusted.
import type { Page } from 'puppeteer-core'
import { type AxeReport, askProbe, type NoticeItem, type Rect, readAtRest, readNotice, seen } from './notice-reading.ts'
import { waitUntil } from './wait-until.ts'

export type Name = string | RegExp

const pressable = ['button', 'link', 'menuitem', 'menuitemradio', 'switch']

const isNamed = (name: Name) => (item: NoticeItem) =>
  pressable.includes(item.role) && (typeof name === 'string' ? item.name === name : name.test(item.name))

const centre = ({ x, y, width, height }: Rect) => ({ x: x + width / 2, y: y + height / 2 })

const namesOf = (items: NoticeItem[]) => items.map(({ name }) => name.slice(0, 40)).join(', ') || 'nothing'

// The mouse would miss an element that is still moving or scrolled out of sight.
const bringIntoReach = async (page: Page, name: Name): Promise<NoticeItem | undefined> => {
  const items = await readAtRest(page)
  const found = items.find(isNamed(name))
  if (!found) throw new Error(`there is ${namesOf(items)}`)
  await askProbe(page, { ask: 'scroll', index: found.index })
  return (await readAtRest(page)).find(isNamed(name))
}

const pointOf = async (page: Page, name: Name) =>
  centre((await waitUntil(`the notice has ${name}`, () => bringIntoReach(page, name))).rect)

const click = async (page: Page, name: Name): Promise<void> => {
  const { x, y } = await pointOf(page, name)
  await page.mouse.click(x, y)
}

const tap = async (page: Page, name: Name): Promise<void> => {
  const { x, y } = await pointOf(page, name)
  await page.touchscreen.tap(x, y)
}

const isRegion = ({ role }: NoticeItem) => role === 'region'

const seeing = (page: Page) => {
  const read = () => readNotice(page)
  const shown = async () => seen(await read())
  return {
    read,
    shown,
    /** Whether anything of it can be seen. */
    present: async () => (await shown()).length > 0,
    /** The words that can be seen. */
    text: async () => ((await shown()).length > 0 ? ((await askProbe(page, { ask: 'text' })) as string) : ''),
    html: async () => (await askProbe(page, { ask: 'html' })) as string,
    /** The texts in it that can't be read in full, each with the reason. */
    cutTexts: async () => (await askProbe(page, { ask: 'cut' })) as string[],
    /** Puts a user's own style sheet into it. */
    addStyle: async (css: string) => void (await askProbe(page, { ask: 'addStyle', css })),
    /** A computed property of the first element of it that a selector finds; null where there is none. */
    styleOf: async (selector: string, property: string) =>
      (await askProbe(page, { ask: 'style', selector, property })) as string | null,
    /** How many pixels wide the scrollbar beside the first element of it that a selector finds is; null where there is none. */
    barBeside: async (selector: string) => (await askProbe(page, { ask: 'bar', selector })) as number | null,
    /** Whether the end of an element of it is left out, with an ellipsis. */
    isShortened: async (selector: string) => (await askProbe(page, { ask: 'shortened', selector })) as boolean,
    /** In how many rows the children of an element of it lie. */
    rowsIn: async (selector: string) => (await askProbe(page, { ask: 'rows', selector })) as number,
    /** Its elements that are wider than what they are in, each with the reason. */
    wide: async () => (await askProbe(page, { ask: 'wide' })) as string[],
    /** Makes every word of 40 letters or more one of so many. */
    stretchWords: async (letters: number) => void (await askProbe(page, { ask: 'stretch', letters })),
    /** The button, link or menu item of this name, or null. */
    control: async (name: Name) => (await shown()).find(isNamed(name)) ?? null,
    links: async () => (await shown()).filter(({ role, href }) => role === 'link' && href),
    region: async () => (await shown()).find(isRegion) ?? null,
    /** The name of what has the focus in it, or null. */
    focusedName: async () => (await shown()).find(({ focused }) => focused)?.name ?? null,
  }
}

export const notice = (page: Page) => {
  const see = seeing(page)
  return {
    ...see,
    click: (name: Name) => click(page, name),
    tap: (name: Name) => tap(page, name),
    /** Shows the card in full. */
    unfold: async (): Promise<void> => {
      await click(page, 'More')
      await waitUntil('the card is in full', async () => (await see.control('Less')) !== null)
    },
    /** Where it lies, once it has come to rest. */
    rect: () => waitUntil('the notice is at rest', async () => (await readAtRest(page)).find(isRegion)?.rect),
    /** Waits until it is there, or until it has the control of this name. */
    waitFor: async (name?: Name, timeoutMs = 10_000): Promise<void> => {
      const isThere = async () => (name ? (await see.control(name)) !== null : see.present())
      await waitUntil(`the notice${name ? ` with ${name}` : ''} is there`, isThere, { timeoutMs })
    },
    waitGone: async (timeoutMs = 10_000): Promise<void> => {
      await waitUntil('the notice is gone', async () => !(await see.present()), { timeoutMs })
    },
    /** The faults that axe-core finds in it. */
    axe: async (rules: Record<string, { enabled: boolean }> = {}) =>
      (await askProbe(page, { ask: 'axe', rules })) as AxeReport,
  }
}

export type Notice = ReturnType<typeof notice>
