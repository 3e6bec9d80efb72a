// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest'
import { canHideFrame, hideFrameIn, stopEdgeEvents, stopRefusal } from '../../../platform/hidden-frame.ts'
import { leaveInPage } from '../../../platform/own-world.ts'

const edgeEvents = ['pointerover', 'pointerout', 'mouseover', 'mouseout']

afterEach(() => {
  hideFrameIn(null)
  leaveInPage('whoseesBare', false)
  vi.restoreAllMocks()
  document.body.replaceChildren()
})

it('tells the page of the pointer at its own elements, and not at the edge of the notice’s frame', () => {
  const [host, other] = [document.createElement('div'), document.createElement('div')]
  document.body.append(host, other)
  stopEdgeEvents()
  const heard: string[] = []
  const ending = new AbortController()
  const hear = ({ type, target }: Event) => heard.push(`${type} at ${target === host ? 'the notice' : 'an element'}`)
  for (const type of [...edgeEvents, 'click']) addEventListener(type, hear, { capture: true, signal: ending.signal })
  const move = () => {
    heard.length = 0
    for (const type of edgeEvents)
      for (const element of [host, other]) element.dispatchEvent(new MouseEvent(type, { bubbles: true }))
    return heard
  }
  expect(move()).toHaveLength(8)
  hideFrameIn(host)
  expect(move()).toEqual(edgeEvents.map((type) => `${type} at an element`))
  host.click()
  expect(heard.at(-1)).toBe('click at the notice')
  ending.abort()
})

it('has no page refuse to have the notice shown', () => {
  const host = document.createElement('div')
  document.body.append(host)
  stopRefusal()
  hideFrameIn(host)
  const ending = new AbortController()
  addEventListener('beforetoggle', (event) => event.preventDefault(), { capture: true, signal: ending.signal })
  const isShown = (element: Element) => element.dispatchEvent(new Event('beforetoggle', { cancelable: true }))
  expect([isShown(host), isShown(document.body)]).toEqual([true, false])
  ending.abort()
})

it('knows that no frame can be hidden any more once the page has taken away what listens at its window', async () => {
  const changeDocument = async () => {
    document.append(document.createComment(''))
    await Promise.resolve()
    document.lastChild?.remove()
    await new Promise((resolve) => setTimeout(resolve))
  }
  stopEdgeEvents()
  await changeDocument()
  expect(canHideFrame()).toBe(true)
  // As after `document.open`.
  vi.spyOn(globalThis, 'addEventListener').mockReturnValue()
  stopEdgeEvents()
  await changeDocument()
  expect(canHideFrame()).toBe(false)
})
