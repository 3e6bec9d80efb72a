// @vitest-environment happy-dom
import { render } from 'preact'
import { describe, expect, it, vi } from 'vitest'
import { MenuButton } from '../../../../components/notice/menu-button.tsx'
import { press, settled } from '../../../fixtures/draw.ts'

const labels = ['Tomorrow', 'Next week', 'In 30 days']
const items = labels.map((label) => ({ value: label.toLowerCase(), label }))

/** In a closed shadow root, as the notice has it. */
const drawInShadow = (onChoose: (value: string) => void, isOpenAtFirst = false) => {
  const host = document.createElement('div')
  document.body.replaceChildren(host)
  const shadow = host.attachShadow({ mode: 'closed' })
  const root = document.createElement('div')
  shadow.append(root)
  render(<MenuButton label="Remind me" items={items} isOpenAtFirst={isOpenAtFirst} onChoose={onChoose} />, root)
  const button = root.querySelector<HTMLButtonElement>('[aria-haspopup]')
  return { shadow, root, button, menu: () => root.querySelector('[role=menu]') }
}

describe('a menu button', () => {
  it('opens with its first item in focus, within a shadow root', async () => {
    const { button, menu, shadow } = drawInShadow(() => {})
    expect(menu()).toBeNull()
    button?.click()
    await settled()
    expect(button?.getAttribute('aria-expanded')).toBe('true')
    expect(shadow.activeElement?.textContent).toBe('Tomorrow')
  })

  it('is open at first where somebody was waiting for it', () => {
    const { menu, shadow } = drawInShadow(() => {}, true)
    expect(menu()).not.toBeNull()
    expect(shadow.activeElement?.textContent).toBe('Tomorrow')
  })

  it('closes with Esc, gives the focus back, and keeps the key from the notice around it', async () => {
    const { root, button, menu, shadow } = drawInShadow(() => {})
    const outer = vi.fn()
    root.addEventListener('keydown', outer)
    button?.click()
    await settled()
    press(menu(), 'Escape')
    await settled()
    expect(menu()).toBeNull()
    expect(shadow.activeElement).toBe(button)
    expect(outer).not.toHaveBeenCalled()
  })

  it('tells what was chosen and closes', async () => {
    const onChoose = vi.fn()
    const { button, menu } = drawInShadow(onChoose)
    button?.click()
    await settled()
    menu()?.querySelectorAll('button')[1]?.click()
    await settled()
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('next week')
    expect(menu()).toBeNull()
  })
})
