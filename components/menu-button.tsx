import { Component, createRef } from 'preact'
import { Icon } from './icon.tsx'

export type MenuItem<Value extends string> = { value: Value; label: string }

/**
 * Where a key leads in a menu, by the WAI-ARIA pattern: arrows go round, Home and End go to the ends, a letter goes to
 * the next item that begins with it. `null` for a key that means nothing here.
 */
export const nextItem = (key: string, current: number, labels: string[]): number | null => {
  const { length } = labels
  if (key === 'ArrowDown') return (current + 1) % length
  if (key === 'ArrowUp') return (current - 1 + length) % length
  if (key === 'Home') return 0
  if (key === 'End') return length - 1
  if (key.length !== 1 || key === ' ') return null
  const order = labels.map((_, offset) => (current + 1 + offset) % length)
  return order.find((index) => labels[index]?.toLocaleLowerCase().startsWith(key.toLocaleLowerCase())) ?? null
}

type MenuProps<Value extends string> = {
  label: string
  items: MenuItem<Value>[]
  active: number
  onMove: (active: number) => void
  onChoose: (value: Value) => void
  onClose: () => void
}

const menuId = 'menu'

// The focus follows the active item: its `ref` is called anew for each.
const focusOn = (element: HTMLElement | null) => element?.focus()

const Menu = <Value extends string>({ label, items, active, onMove, onChoose, onClose }: MenuProps<Value>) => {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = nextItem(
      event.key,
      active,
      items.map((item) => item.label),
    )
    if (next !== null) onMove(next)
    else if (event.key === 'Escape') onClose()
    else return
    // Neither the notice, which Esc closes, nor the page shall act on the same key.
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div class="menu" role="menu" id={menuId} aria-label={label} tabIndex={-1} onKeyDown={onKeyDown}>
      {items.map(({ value, label: name }, index) => (
        <button
          key={value}
          type="button"
          role="menuitem"
          tabIndex={-1}
          ref={index === active ? focusOn : null}
          onClick={() => onChoose(value)}
        >
          {name}
        </button>
      ))}
    </div>
  )
}

type MenuButtonProps<Value extends string> = {
  label: string
  items: MenuItem<Value>[]
  onChoose: (value: Value) => void
}

/**
 * A button that opens a menu above itself, where nothing of it is cut off at the lower edge of a card.
 * A class, as are the few with state in the notice: without `preact/hooks` its script is a tenth smaller.
 */
export class MenuButton<Value extends string> extends Component<MenuButtonProps<Value>, { active: number | null }> {
  override state = { active: null }
  readonly #root = createRef<HTMLDivElement>()
  readonly #button = createRef<HTMLButtonElement>()

  readonly #open = (active: number | null) => this.setState({ active })

  readonly #close = () => {
    this.#open(null)
    this.#button.current?.focus()
  }

  readonly #choose = (value: Value) => {
    this.#close()
    this.props.onChoose(value)
  }

  readonly #onKeyDown = ({ key }: KeyboardEvent) => {
    if (this.state.active !== null) return
    if (key === 'ArrowDown') this.#open(0)
    if (key === 'ArrowUp') this.#open(this.props.items.length - 1)
  }

  readonly #onFocusOut = ({ relatedTarget }: FocusEvent) => {
    if (!this.#root.current?.contains(relatedTarget as Node | null)) this.#open(null)
  }

  override render({ label, items }: MenuButtonProps<Value>, { active }: { active: number | null }) {
    const menu = { label, items, onMove: this.#open, onChoose: this.#choose, onClose: this.#close }
    return (
      <div class="menu-button" ref={this.#root} onFocusOut={this.#onFocusOut}>
        {active !== null && <Menu active={active} {...menu} />}
        <button
          type="button"
          class="button"
          ref={this.#button}
          aria-haspopup="menu"
          aria-expanded={active !== null}
          aria-controls={active === null ? undefined : menuId}
          onClick={() => (active === null ? this.#open(0) : this.#close())}
          onKeyDown={this.#onKeyDown}
        >
          {label}
          <Icon name="chevron" />
        </button>
      </div>
    )
  }
}
