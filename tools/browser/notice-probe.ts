// What a person sees and does in the notice, though its shadow root is closed: the test-only extension reads it, and the
// real mouse of the browser clicks it, so that its events are trusted.
import type { Page } from 'puppeteer-core'
import { type AxeReport, ask, type NoticeItem, type Rect, readAtRest, readNotice, seen } from './notice-reading.ts'
import { waitUntil } from './wait-until.ts'

export type Name = string | RegExp

const pressable = ['button', 'link', 'menuitem', 'menuitemradio', 'switch']

const isNamed = (name: Name) => (item: NoticeItem) =>
  pressable.includes(item.role) && (typeof name === 'string' ? item.name === name : name.test(item.name))

const centre = ({ x, y, width, height }: Rect) => ({ x: x + width / 2, y: y + height / 2 })

const namesOf = (items: NoticeItem[]) => items.map(({ name }) => name.slice(0, 40)).join(', ') || 'nothing'

// An element that still moves, or is scrolled out of sight, would be missed by the mouse.
const bringIntoReach = async (page: Page, name: Name): Promise<NoticeItem | undefined> => {
  const items = await readAtRest(page)
  const found = items.find(isNamed(name))
  if (!found) throw new Error(`there is ${namesOf(items)}`)
  await ask(page, { ask: 'scroll', index: found.index })
  return (await readAtRest(page)).find(isNamed(name))
}

const click = async (page: Page, name: Name): Promise<void> => {
  const { rect } = await waitUntil(`the notice has ${name}`, () => bringIntoReach(page, name))
  const { x, y } = centre(rect)
  await page.mouse.click(x, y)
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
    text: async () => ((await shown()).length > 0 ? ((await ask(page, { ask: 'text' })) as string) : ''),
    html: async () => (await ask(page, { ask: 'html' })) as string,
    /** Its texts that can't be read whole, each with the reason. */
    cutTexts: async () => (await ask(page, { ask: 'cut' })) as string[],
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
    /** Where it lies, once it has come to rest. */
    rect: () => waitUntil('the notice is at rest', async () => (await readAtRest(page)).find(isRegion)?.rect),
    /** Waits until it is there, or until it has the control of this name. */
    waitFor: async (name?: Name, timeoutMs = 5_000): Promise<void> => {
      const isThere = async () => (name ? (await see.control(name)) !== null : see.present())
      await waitUntil(`the notice${name ? ` with ${name}` : ''} is there`, isThere, { timeoutMs })
    },
    waitGone: async (timeoutMs = 5_000): Promise<void> => {
      await waitUntil('the notice is gone', async () => !(await see.present()), { timeoutMs })
    },
    /** What axe-core finds in it. */
    axe: async (rules: Record<string, { enabled: boolean }> = {}) =>
      (await ask(page, { ask: 'axe', rules })) as AxeReport,
  }
}

export type Notice = ReturnType<typeof notice>
