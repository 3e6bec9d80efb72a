import type { ComponentChildren } from 'preact'
import type { TextDirection } from '../../core/language/language.ts'

/** Where a key leads in a row of tabs, by the WAI-ARIA pattern; the arrows follow the reading direction. */
export const nextTab = (key: string, current: number, length: number, direction: TextDirection): number | null => {
  const [next, previous] = direction === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']
  if (key === next) return (current + 1) % length
  if (key === previous) return (current - 1 + length) % length
  if (key === 'Home') return 0
  if (key === 'End') return length - 1
  return null
}

type TabListProps<Name extends string> = {
  label: string
  tabs: { name: Name; label: string }[]
  selected: Name
  direction: TextDirection
  onSelect: (name: Name) => void
}

const TabList = <Name extends string>({ label, tabs, selected, direction, onSelect }: TabListProps<Name>) => {
  const onKeyDown = (event: KeyboardEvent) => {
    const current = tabs.findIndex(({ name }) => name === selected)
    const next = nextTab(event.key, current, tabs.length, direction)
    const tab = next === null ? undefined : tabs[next]
    if (next === null || !tab) return
    event.preventDefault()
    onSelect(tab.name)
    const list = (event.currentTarget as HTMLElement).parentElement
    ;(list?.children[next] as HTMLElement | undefined)?.focus()
  }
  return (
    <div class="tabs" role="tablist" aria-label={label}>
      {tabs.map(({ name, label: tabLabel }) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          aria-selected={name === selected}
          aria-controls={name === selected ? 'tab-panel' : undefined}
          tabIndex={name === selected ? 0 : -1}
          onClick={() => onSelect(name)}
          onKeyDown={onKeyDown}
        >
          {tabLabel}
        </button>
      ))}
    </div>
  )
}

/** `children` is the content of the selected tab. */
type TabsProps<Name extends string> = TabListProps<Name> & { children: ComponentChildren }

/** A row of tabs and the panel of the selected one; at most one such row on a page. */
export const Tabs = <Name extends string>({ children, ...list }: TabsProps<Name>) => (
  <>
    <TabList {...list} />
    <div class="tab-panel" role="tabpanel" id="tab-panel" aria-labelledby={`tab-${list.selected}`}>
      {children}
    </div>
  </>
)
