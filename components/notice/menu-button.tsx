import { Component, createRef } from 'preact'
import { Icon } from '../icon.tsx'
import { Menu, type MenuItem } from './menu.tsx'

const menuId = 'menu'

type MenuButtonProps<Value extends string> = {
  label: string
  items: MenuItem<Value>[]
  isOpenAtFirst?: boolean
  onChoose: (value: Value) => void
}

/**
 * A button that opens a menu above itself, where the lower edge of a card cuts none of it off.
 * A class, like the other components with state in the notice: without `preact/hooks` its script is a tenth smaller.
 */
export class MenuButton<Value extends string> extends Component<MenuButtonProps<Value>, { active: number | null }> {
  override state = { active: this.props.isOpenAtFirst ? 0 : null }
  readonly #root = createRef<HTMLDivElement>()
  readonly #button = createRef<HTMLButtonElement>()

  readonly #open = (active: number | null) => {
    this.setState({ active })
  }

  readonly #close = () => {
    this.setState({ active: null })
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
    if (this.state.active !== null && !this.#root.current?.contains(relatedTarget as Node | null))
      this.setState({ active: null })
  }

  override render({ label, items }: MenuButtonProps<Value>, { active }: { active: number | null }) {
    const isOpen = active !== null
    const menu = { id: menuId, label, items, onMove: this.#open, onChoose: this.#choose, onClose: this.#close }
    return (
      <div class="menu-button" ref={this.#root} onFocusOut={this.#onFocusOut}>
        {isOpen && <Menu active={active} {...menu} />}
        <button
          type="button"
          class="button"
          ref={this.#button}
          aria-haspopup="menu"
          aria-expanded={isOpen}
          aria-controls={isOpen ? menuId : undefined}
          onClick={() => (isOpen ? this.#close() : this.#open(0))}
          onKeyDown={this.#onKeyDown}
        >
          {label}
          <Icon name="chevron" />
        </button>
      </div>
    )
  }
}
