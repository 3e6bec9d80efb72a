// What a person sees and does in the notice, though its shadow root is closed: the test-only extension reads it, and the
// real mouse of the browser clicks it, so that its events are trusted.
import type { Page } from 'puppeteer-core'
import { waitUntil } from './wait-until.ts'

export type Rect = { x: number; y: number; width: number; height: number }

export type NoticeItem = {
  index: number
  tag: string
  role: string
  name: string
  rect: Rect
  visible: boolean
  focused: boolean
  href: string | null
  pressed: string | null
  expanded: string | null
  checked: string | null
  direction: string
}

export type NoticeHost = {
  tag: string
  attributes: string[]
  rect: Rect
  visible: boolean
  moving: boolean
  text: string
  html: string
}

export type NoticeState = { hosts: NoticeHost[]; items: NoticeItem[] }

export type AxeFinding = {
  id: string
  help: string
  nodes: { target: unknown; html: string; failureSummary: string }[]
}

export type AxeReport = { violations: AxeFinding[]; incomplete: AxeFinding[]; passes: string[] }

export type Name = string | RegExp

let asked = 0

/** Asks the probe extension in this page; the answer is JSON. */
const ask = (page: Page, question: object): Promise<unknown> =>
  page.evaluate(
    (id, json) =>
      new Promise((resolve, reject) => {
        const hear = (event: Event) => {
          const { id: answered, error, value } = JSON.parse((event as CustomEvent).detail)
          if (answered !== id) return
          removeEventListener('probe-answer', hear)
          if (error) reject(new Error(error))
          else resolve(value)
        }
        addEventListener('probe-answer', hear)
        dispatchEvent(new CustomEvent('probe-ask', { detail: JSON.stringify({ id, ...JSON.parse(json) }) }))
      }),
    ++asked,
    JSON.stringify(question),
  )

const isNamed = (item: NoticeItem, name: Name) => (typeof name === 'string' ? item.name === name : name.test(item.name))

const pressable = ['button', 'link', 'menuitem', 'menuitemradio', 'switch']

const centre = ({ x, y, width, height }: Rect) => ({ x: x + width / 2, y: y + height / 2 })

export const notice = (page: Page) => {
  const read = async () => (await ask(page, { ask: 'read' })) as NoticeState
  const shown = async () => (await read()).items.filter((item) => item.visible && item.rect.width > 0)
  const present = async () => (await shown()).length > 0
  const text = async () => ((await present()) ? ((await ask(page, { ask: 'text' })) as string) : '')
  const controls = async () => (await shown()).filter(({ role }) => pressable.includes(role))
  const control = async (name: Name) => (await controls()).find((item) => isNamed(item, name)) ?? null
  const region = async () => (await shown()).find((item) => item.role === 'region') ?? null
  // The errors are what `waitUntil` tells when it gives up.
  const atRest = async () => {
    const { hosts, items } = await read()
    if (hosts.some(({ moving }) => moving)) throw new Error('it moves')
    return items.filter((item) => item.visible && item.rect.width > 0)
  }
  const restingRect = async () => (await atRest()).find(({ role }) => role === 'region')?.rect ?? null
  // An element that still moves would be missed by the mouse.
  const placed = async (name: Name) => {
    const named = (item: NoticeItem) => pressable.includes(item.role) && isNamed(item, name)
    const items = await atRest()
    const found = items.find(named)
    if (!found) throw new Error(`there are ${items.map((item) => item.name.slice(0, 40)).join(', ') || 'no controls'}`)
    await ask(page, { ask: 'scroll', index: found.index })
    return (await atRest()).find(named)
  }
  const click = async (name: Name) => {
    const item = await waitUntil(`the notice has ${name}`, () => placed(name))
    const { x, y } = centre(item.rect)
    await page.mouse.click(x, y)
  }
  return {
    read,
    shown,
    /** Whether anything of it can be seen. */
    present,
    /** The words that can be seen. */
    text,
    html: async () => (await ask(page, { ask: 'html' })) as string,
    /** The button, link or menu item of this name, or null. */
    control,
    click,
    links: async () => (await shown()).filter(({ role, href }) => role === 'link' && href),
    /** Where it lies, once it has come to rest. */
    rect: () => waitUntil('the notice is at rest', restingRect),
    region,
    /** The name of what has the focus in it, or null. */
    focusedName: async () => (await shown()).find((item) => item.focused)?.name ?? null,
    waitFor: (name?: Name, timeoutMs = 5_000) =>
      waitUntil(
        `the notice${name ? ` with ${name}` : ''} is there`,
        async () => Boolean(name ? await control(name) : await present()),
        {
          timeoutMs,
        },
      ),
    waitGone: (timeoutMs = 5_000) => waitUntil('the notice is gone', async () => !(await present()), { timeoutMs }),
    axe: async (rules: Record<string, { enabled: boolean }> = {}) =>
      (await ask(page, { ask: 'axe', rules })) as AxeReport,
  }
}

export type Notice = ReturnType<typeof notice>
