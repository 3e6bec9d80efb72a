// @vitest-environment happy-dom
import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { StatusLine } from '../../../components/status-line.tsx'
import { draw } from '../../fixtures/draw.ts'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

const textOf = (root: Element) => root.querySelector('[role=status]')?.textContent

describe('a status line', () => {
  it('is there, and empty, for 100 ms before its first words', async () => {
    const root = draw(<StatusLine text="Saved." />)
    expect(textOf(root)).toBe('')
    await vi.advanceTimersByTimeAsync(100)
    expect(textOf(root)).toBe('')
    await vi.advanceTimersByTimeAsync(100)
    expect(textOf(root)).toBe('Saved.')
  })

  it('is the same element with other words, at once', async () => {
    const root = draw(<StatusLine text={null} />)
    const region = root.querySelector('[role=status]')
    await vi.advanceTimersByTimeAsync(200)
    expect(textOf(root)).toBe('')
    render(<StatusLine text="Saved." />, root)
    expect(textOf(root)).toBe('Saved.')
    expect(root.querySelector('[role=status]')).toBe(region)
  })
})
