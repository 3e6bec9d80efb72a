// @vitest-environment happy-dom
import { render } from 'preact'
import { describe, expect, it } from 'vitest'
import { handFocusTo, takeFocus } from '../../../components/focus.ts'
import { draw, settled } from '../../fixtures/draw.ts'

const Question = ({ isOpen }: { isOpen: boolean }) =>
  isOpen ? (
    <div>
      <p id="question" tabIndex={-1} ref={takeFocus}>
        Really?
      </p>
      <section ref={handFocusTo('#opener')}>
        <button type="button" id="no">
          No
        </button>
      </section>
      <input />
    </div>
  ) : (
    <button type="button" id="opener">
      Erase
    </button>
  )

const open = () => {
  const root = draw(<Question isOpen />)
  return { root, find: (selector: string) => root.querySelector<HTMLElement>(selector) }
}

describe('the focus', () => {
  it('is taken by what appears, once', () => {
    const { root, find } = open()
    expect(document.activeElement).toBe(find('#question'))
    find('input')?.focus()
    render(<Question isOpen />, root)
    expect(document.activeElement).toBe(find('input'))
  })

  it('stays in what is drawn again, and goes on from what has gone to what has come in its place', async () => {
    const { root, find } = open()
    find('#no')?.focus()
    render(<Question isOpen />, root)
    await settled()
    expect(document.activeElement).toBe(find('#no'))
    render(<Question isOpen={false} />, root)
    await settled()
    expect(document.activeElement).toBe(find('#opener'))
  })

  it('is not moved where it was elsewhere', async () => {
    const { root, find } = open()
    find('input')?.focus()
    render(<Question isOpen={false} />, root)
    await settled()
    expect(document.activeElement).toBe(document.body)
  })
})
