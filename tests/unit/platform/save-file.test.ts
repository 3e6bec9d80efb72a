// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { saveFile } from '../../../platform/save-file.ts'

const clicks: { href: string; name: string; isAlive: boolean }[] = []
const alive = new Set<string>()

beforeEach(() => {
  vi.useFakeTimers()
  clicks.length = 0
  alive.clear()
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const url = `blob:${(blob as Blob).size}`
    alive.add(url)
    return url
  })
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => void alive.delete(url))
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    clicks.push({ href: this.href, name: this.download, isAlive: alive.has(this.href) })
  })
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

it('offers the contents for saving under their name, and leaves nothing in the page', () => {
  saveFile('whosees.csv', new Blob(['12345']))
  expect(clicks).toEqual([{ href: 'blob:5', name: 'whosees.csv', isAlive: true }])
  expect(document.body.children).toHaveLength(0)
})

it('keeps the contents while the browser may still read them, and not for ever', () => {
  saveFile('whosees.csv', new Blob(['12345']))
  vi.advanceTimersByTime(30_000)
  expect(alive).toContain('blob:5')
  vi.advanceTimersByTime(60_000)
  expect(alive).not.toContain('blob:5')
})
