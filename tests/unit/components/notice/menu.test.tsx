import { describe, expect, it } from 'vitest'
import { nextItem } from '../../../../components/notice/menu.tsx'

const labels = ['Tomorrow', 'Next week', 'In 30 days']

describe('a menu', () => {
  it('goes round with the arrows and to its ends with Home and End', () => {
    expect(nextItem('ArrowDown', 2, labels)).toBe(0)
    expect(nextItem('ArrowUp', 0, labels)).toBe(2)
    expect(nextItem('Home', 2, labels)).toBe(0)
    expect(nextItem('End', 0, labels)).toBe(2)
  })

  it('goes to the next item that begins with a letter, and stays where none does', () => {
    expect(nextItem('n', 0, labels)).toBe(1)
    expect(nextItem('T', 1, labels)).toBe(0)
    expect(nextItem('x', 0, labels)).toBeNull()
    expect(nextItem('Tab', 0, labels)).toBeNull()
  })
})
