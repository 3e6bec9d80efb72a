export type MenuItem<Value extends string> = { value: Value; label: string }

export type MenuProps<Value extends string> = {
  id: string
  label: string
  items: MenuItem<Value>[]
  active: number
  onMove: (active: number) => void
  onChoose: (value: Value) => void
  onClose: () => void
}

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

// Only the active item has this `ref`, so the focus follows it.
const focusOn = (element: HTMLElement | null) => element?.focus()

/** The items of a menu button. */
export const Menu = <Value extends string>({
  id,
  label,
  items,
  active,
  onMove,
  onChoose,
  onClose,
}: MenuProps<Value>) => {
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
    // Neither the page nor the notice, which Esc closes, may act on the same key press.
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div class="menu" role="menu" id={id} aria-label={label} tabIndex={-1} onKeyDown={onKeyDown}>
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
