// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { SearchBox } from '../../../components/search-box.tsx'
import { maxQueryLength } from '../../../core/filter/address.ts'
import { draw, press } from '../../fixtures/draw.ts'

const drawBox = (query: string, attributes: { title?: string; name?: string } = {}) => {
  const onQuery = vi.fn()
  const root = draw(<SearchBox query={query} label="Search hosts" onQuery={onQuery} {...attributes} />)
  return { box: root.querySelector('input') as HTMLInputElement, onQuery }
}

describe('a search box', () => {
  it('says what it searches, and takes no more letters than are searched for', () => {
    const { box } = drawBox('cdn', { title: 'Press / to search', name: 'q' })
    expect([box.value, box.placeholder, box.getAttribute('aria-label')]).toEqual([
      'cdn',
      'Search hosts',
      'Search hosts',
    ])
    expect([box.title, box.name, box.maxLength]).toEqual(['Press / to search', 'q', maxQueryLength])
  })

  it('has no title and no name unless it is given them', () => {
    const { box } = drawBox('')
    expect([box.hasAttribute('title'), box.hasAttribute('name')]).toEqual([false, false])
  })

  it('searches as letters come', () => {
    const { box, onQuery } = drawBox('')
    box.value = 'c'
    box.dispatchEvent(new Event('input', { bubbles: true }))
    expect(onQuery.mock.calls).toEqual([['c']])
  })

  it('is emptied by Esc, but not where that belongs to an input method', () => {
    const { box, onQuery } = drawBox('にほん')
    for (const composing of [{ isComposing: true }, { keyCode: 229 }]) press(box, 'Escape', composing)
    expect(onQuery).not.toHaveBeenCalled()
    press(box, 'Escape')
    expect(onQuery.mock.calls).toEqual([['']])
  })

  it('leaves Esc to the page where it is empty', () => {
    const { box, onQuery } = drawBox('')
    press(box, 'Escape')
    expect(onQuery).not.toHaveBeenCalled()
  })
})
