import { useEffect, useId, useRef, useState } from 'preact/hooks'
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
  id: string
  label: string
  items: MenuItem<Value>[]
  initial: number
  onChoose: (value: Value) => void
  onClose: () => void
}

const Menu = <Value extends string>({ id, label, items, initial, onChoose, onClose }: MenuProps<Value>) => {
  const [active, setActive] = useState(initial)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    ;(list.current?.children[active] as HTMLElement | undefined)?.focus()
  }, [active])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = nextItem(
      event.key,
      active,
      items.map((item) => item.label),
    )
    if (next !== null) setActive(next)
    else if (event.key === 'Escape') onClose()
    else return
    // Neither the notice, which Esc closes, nor the page shall act on the same key.
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div class="menu" role="menu" id={id} aria-label={label} ref={list} tabIndex={-1} onKeyDown={onKeyDown}>
      {items.map(({ value, label: name }) => (
        <button key={value} type="button" role="menuitem" tabIndex={-1} onClick={() => onChoose(value)}>
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

/** A button that opens a menu above itself, where nothing of it is cut off at the lower edge of a card. */
export const MenuButton = <Value extends string>({ label, items, onChoose }: MenuButtonProps<Value>) => {
  const [initial, open] = useState<number | null>(null)
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  const close = () => {
    open(null)
    button.current?.focus()
  }
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (initial === null && key === 'ArrowDown') open(0)
    if (initial === null && key === 'ArrowUp') open(items.length - 1)
  }
  const onFocusOut = ({ relatedTarget }: FocusEvent) => {
    if (!root.current?.contains(relatedTarget as Node | null)) open(null)
  }
  const choose = (value: Value) => {
    close()
    onChoose(value)
  }
  return (
    <div class="menu-button" ref={root} onFocusOut={onFocusOut}>
      {initial !== null && (
        <Menu id={id} label={label} items={items} initial={initial} onChoose={choose} onClose={close} />
      )}
      <button
        type="button"
        class="button"
        ref={button}
        aria-haspopup="menu"
        aria-expanded={initial !== null}
        aria-controls={initial === null ? undefined : id}
        onClick={() => (initial === null ? open(0) : close())}
        onKeyDown={onKeyDown}
      >
        {label}
        <Icon name="chevron" />
      </button>
    </div>
  )
}
