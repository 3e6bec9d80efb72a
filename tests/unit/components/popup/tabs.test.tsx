// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { nextTab, Tabs } from '../../../../components/popup/tabs.tsx'
import { draw, press } from '../../../fixtures/draw.ts'

describe('tabs', () => {
  it('follow the arrows in the reading direction, round and round', () => {
    expect(nextTab('ArrowRight', 1, 2, 'ltr')).toBe(0)
    expect(nextTab('ArrowLeft', 0, 2, 'ltr')).toBe(1)
    expect(nextTab('ArrowLeft', 0, 3, 'rtl')).toBe(1)
    expect(nextTab('ArrowRight', 0, 3, 'rtl')).toBe(2)
    expect(nextTab('End', 0, 3, 'ltr')).toBe(2)
    expect(nextTab('a', 0, 3, 'ltr')).toBeNull()
  })

  it('have one tab stop, and name their panel after the selected one', () => {
    const onSelect = vi.fn()
    const tabs = [
      { name: 'findings', label: 'Findings' },
      { name: 'said', label: 'Said vs reported' },
    ] as const
    const root = draw(
      <Tabs label="Views" tabs={[...tabs]} selected="findings" direction="ltr" onSelect={onSelect}>
        Content
      </Tabs>,
    )
    const [first, second] = root.querySelectorAll<HTMLElement>('[role=tab]')
    expect([first?.tabIndex, second?.tabIndex]).toEqual([0, -1])
    expect(root.querySelector('[role=tabpanel]')?.getAttribute('aria-labelledby')).toBe(first?.id)
    press(first, 'ArrowRight')
    expect(onSelect).toHaveBeenCalledExactlyOnceWith('said')
    expect(document.activeElement).toBe(second)
  })
})
