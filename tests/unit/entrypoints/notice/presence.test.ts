// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { NoticeView } from '../../../../core/notice/notice-view.ts'
import { anInMemoryBrowser } from '../../../fixtures/in-memory-browser/in-memory-browser.ts'

const size = { width: 360, height: 400 }
const window1280 = { width: 1280, height: 800 }

let clock = 0
/** How long the browser takes for one hit test, in ms. */
let hitTestMs = 0
/** Where the page has a button. */
let isButtonAt = (_x: number, _y: number) => false

const button = document.createElement('button')
const box = (rect: object) => () => ({ x: 0, y: 0, ...rect }) as DOMRect

beforeEach(() => {
  document.body.append(button)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame'] })
  clock = 1_000
  vi.spyOn(performance, 'now').mockImplementation(() => clock)
  vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(window1280.width)
  vi.stubGlobal('innerHeight', window1280.height)
  // The page scrolls nothing, and its body is what lies everywhere else.
  document.body.getBoundingClientRect = box(window1280)
  button.getBoundingClientRect = box({ width: 80, height: 40 })
  document.elementFromPoint = () => null
  document.elementsFromPoint = (x, y) => {
    clock += hitTestMs
    return isButtonAt(x, y) ? [button, document.body] : [document.body]
  }
})

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const aNotice = async () => {
  anInMemoryBrowser()
  vi.stubGlobal('requestIdleCallback', (run: () => void, { timeout = 10_000 } = {}) => setTimeout(run, timeout))
  const { Presence } = await import('../../../../entrypoints/notice/presence.ts')
  const element = document.createElement('div')
  const content = document.createElement('div')
  const frame = document.createElement('iframe')
  const acts = { show: vi.fn(), remove: () => undefined, addStyle: () => undefined, crop: () => undefined }
  const host = { element, frame, content, parts: [], isLoaded: () => true, ...acts }
  const ending = new AbortController()
  const focus = { isInside: () => false, giveBack: () => undefined } as never
  const onDraw = () => {
    if (!content.firstChild) {
      const notice = document.createElement('div')
      notice.className = 'notice'
      notice.dataset.position = 'bottom-end'
      notice.getBoundingClientRect = box(size)
      content.append(notice)
    }
    presence.onDrawn('card')
  }
  const of = { view: () => ({ position: 'bottom-end', direction: 'ltr' }) as NoticeView, onDraw, onSeen: vi.fn() }
  const presence = new Presence(host, focus, { ...of, onOrphaned: () => undefined }, ending.signal)
  const notice = () => content.querySelector<HTMLElement>('.notice')
  return {
    presence,
    onSeen: of.onSeen,
    end: () => ending.abort(),
    isPainted: () => notice() !== null && !notice()?.dataset.waits,
    position: () => notice()?.dataset.position,
  }
}

describe('a notice whose place is not known yet', () => {
  beforeEach(() => {
    isButtonAt = (x, y) => x > window1280.width / 2 && y > window1280.height / 2
  })

  it('is painted at once where the browser is fast', async () => {
    hitTestMs = 0
    const { presence, isPainted, position, end } = await aNotice()
    presence.begin()
    expect([isPainted(), position()]).toEqual([true, 'bottom-start'])
    end()
  })

  it('is not painted before it is known, however busy the browser', async () => {
    hitTestMs = 20
    const { presence, isPainted, position, end } = await aNotice()
    presence.begin()
    const places = new Set<string | undefined>()
    for (let ms = 0; ms < 30_000 && places.size === 0; ms += 10) {
      if (isPainted()) places.add(position())
      vi.advanceTimersByTime(10)
    }
    expect([...places]).toEqual(['bottom-start'])
    end()
  })

  it('is painted at once where the user asked for it', async () => {
    hitTestMs = 20
    const { presence, isPainted, end } = await aNotice()
    presence.isAsked = true
    presence.begin()
    expect(isPainted()).toBe(true)
    end()
  })

  it('is painted as soon as the user asks for it', async () => {
    hitTestMs = 20
    const { presence, isPainted, end } = await aNotice()
    presence.begin()
    expect(isPainted()).toBe(false)
    presence.isAsked = true
    presence.onDrawn('card')
    expect(isPainted()).toBe(true)
    end()
  })
})

describe('the look over a page whose notice is seen', () => {
  const seconds = (count: number, between: () => void = () => undefined) => {
    for (let second = 0; second < count; second += 1) {
      between()
      clock += 1000
      vi.advanceTimersByTime(1000)
    }
  }

  const aSeenNotice = async () => {
    isButtonAt = () => false
    hitTestMs = 0
    const notice = await aNotice()
    notice.presence.begin()
    seconds(3)
    const hits = vi.spyOn(document, 'elementsFromPoint')
    return { ...notice, hits }
  }

  it('is taken once a second at most, at one point', async () => {
    const { hits, end } = await aSeenNotice()
    seconds(20)
    expect(hits.mock.calls.length).toBeGreaterThan(15)
    expect(hits.mock.calls.length).toBeLessThanOrEqual(20)
    end()
  })

  it('is taken at one video in four while another comes each second', async () => {
    let video = 0
    history.pushState({}, '', `/@someone/video/${video++}`)
    const { hits, end } = await aSeenNotice()
    seconds(40, () => history.pushState({}, '', `/@someone/video/${video++}`))
    expect(hits.mock.calls.length).toBeGreaterThan(5)
    expect(hits.mock.calls.length).toBeLessThanOrEqual(11)
    end()
  })

  it('is taken at once, over all of the page, where something is put into its body, and not where a list grows', async () => {
    const list = document.createElement('main')
    list.append(...Array.from({ length: 20 }, () => document.createElement('article')))
    document.body.append(list)
    const { hits, end } = await aSeenNotice()
    const hitsAfter = async (change: () => void) => {
      hits.mockClear()
      change()
      // Observers are told in a microtask.
      await Promise.resolve()
      clock += 600
      vi.advanceTimersByTime(600)
      return hits.mock.calls.length
    }
    expect(await hitsAfter(() => list.append(document.createElement('article')))).toBeLessThanOrEqual(1)
    expect(await hitsAfter(() => document.body.append(document.createElement('aside')))).toBeGreaterThanOrEqual(4)
    list.remove()
    document.querySelector('aside')?.remove()
    end()
  })

  it('asks for a better place at every fourth time where there are controls everywhere', async () => {
    const { hits, position, end } = await aSeenNotice()
    isButtonAt = () => true
    seconds(20)
    hits.mockClear()
    seconds(80)
    // The middle of the page, its edge, another of its points, and one under a notice there may be.
    expect(hits).toHaveBeenCalledTimes(80)
    isButtonAt = (_, y) => y > 500
    seconds(3600)
    expect(position()).toMatch(/^top/)
    end()
  })

  it('is not taken while the page is being scrolled', async () => {
    const { hits, end } = await aSeenNotice()
    for (let tick = 0; tick < 100; tick += 1) {
      document.dispatchEvent(new Event('scroll'))
      clock += 100
      vi.advanceTimersByTime(100)
    }
    expect(hits).not.toHaveBeenCalled()
    seconds(3)
    expect(hits).toHaveBeenCalled()
    end()
  })

  it('is not taken in a tab that nobody looks at', async () => {
    const { hits, end } = await aSeenNotice()
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    seconds(2)
    hits.mockClear()
    seconds(10)
    expect(hits).not.toHaveBeenCalled()
    end()
  })

  it('is not taken in full screen, where nothing is shown, and goes on after it', async () => {
    const { hits, end } = await aSeenNotice()
    Object.defineProperty(document, 'fullscreenElement', { configurable: true, value: document.body })
    seconds(10)
    expect(hits).not.toHaveBeenCalled()
    Object.defineProperty(document, 'fullscreenElement', { configurable: true, value: null })
    seconds(3)
    expect(hits).toHaveBeenCalled()
    end()
  })
})
