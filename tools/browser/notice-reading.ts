// Reads the notice through the test-only extension, which sees into closed shadow roots where no page script can.
import type { Page } from 'puppeteer-core'

export type Rect = { x: number; y: number; width: number; height: number }

export type NoticeItem = {
  index: number
  tag: string
  role: string
  name: string
  /** By `aria-labelledby`. */
  isLabelled: boolean
  rect: Rect
  visible: boolean
  focused: boolean
  href: string | null
  pressed: string | null
  expanded: string | null
  checked: string | null
  direction: string
}

export type HostReading = {
  tag: string
  attributes: string[]
  rect: Rect
  visible: boolean
  moving: boolean
  text: string
  html: string
}

export type NoticeReading = { hosts: HostReading[]; items: NoticeItem[] }

export type AxeFinding = {
  id: string
  help: string
  nodes: { target: unknown; html: string; failureSummary: string }[]
}

export type AxeReport = { violations: AxeFinding[]; incomplete: AxeFinding[]; passes: string[] }

let asked = 0

/** Asks the probe extension in this page; the answer is JSON. */
export const askProbe = (page: Page, question: object): Promise<unknown> =>
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

/** Everything in the notice that has a role, visible or not. */
export const readNotice = async (page: Page): Promise<NoticeReading> =>
  (await askProbe(page, { ask: 'read' })) as NoticeReading

/** The part of it that can be seen. */
export const seen = ({ items }: NoticeReading): NoticeItem[] =>
  items.filter(({ visible, rect }) => visible && rect.width > 0)

/** The same, once nothing moves any more. Throws until then. */
export const readAtRest = async (page: Page): Promise<NoticeItem[]> => {
  const state = await readNotice(page)
  if (state.hosts.some(({ moving }) => moving)) throw new Error('it moves')
  return seen(state)
}
