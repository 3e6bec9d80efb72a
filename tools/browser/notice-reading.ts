// Reads the notice through the test-only extension, which sees into closed shadow roots where no page script can.
import type { Page } from 'puppeteer-core'

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

let asked = 0

/** Asks the probe extension in this page; the answer is JSON. */
export const ask = (page: Page, question: object): Promise<unknown> =>
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

/** Everything that has a role in the notice, seen or not. */
export const readNotice = async (page: Page): Promise<NoticeState> => (await ask(page, { ask: 'read' })) as NoticeState

/** What can be seen of it. */
export const seen = ({ items }: NoticeState): NoticeItem[] =>
  items.filter(({ visible, rect }) => visible && rect.width > 0)

/** What can be seen of it, once nothing of it moves. Throws until then. */
export const readAtRest = async (page: Page): Promise<NoticeItem[]> => {
  const state = await readNotice(page)
  if (state.hosts.some(({ moving }) => moving)) throw new Error('it moves')
  return seen(state)
}
