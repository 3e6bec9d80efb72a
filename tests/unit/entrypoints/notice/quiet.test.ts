// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest'
import { watchQuiet } from '../../../../entrypoints/notice/quiet.ts'

const ending = new AbortController()
afterEach(() => document.body.replaceChildren())

const watch = () => watchQuiet(document.createElement('div'), vi.fn(), ending.signal)

/** As if the user had done it. */
const change = (element: Element) => {
  const event = new Event('input', { bubbles: true, composed: true })
  Object.defineProperty(event, 'isTrusted', { value: true })
  element.dispatchEvent(event)
}

const put = (html: string, into: Element | ShadowRoot = document.body): Element => {
  into.innerHTML = html
  return into.firstElementChild as Element
}

it.each(['<input>', '<textarea></textarea>', '<div contenteditable="true"></div>', '<div role="textbox"></div>'])(
  'while somebody writes in %s',
  (html) => {
    const { isBusy } = watch()
    const field = put(html)
    expect(isBusy()).toBe(false)
    change(field)
    expect(isBusy()).toBe(true)
  },
)

it('while somebody writes in an open shadow root', () => {
  const { isBusy } = watch()
  const root = put('<my-composer></my-composer>').attachShadow({ mode: 'open' })
  change(put('<div contenteditable="true"></div>', root))
  expect(isBusy()).toBe(true)
})

it.each(['<input type="range">', '<input type="checkbox">', '<input type="radio">', '<select></select>'])(
  'not while somebody moves or chooses %s',
  (html) => {
    const { isBusy } = watch()
    change(put(html))
    expect(isBusy()).toBe(false)
  },
)
