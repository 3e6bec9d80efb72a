import type { ComponentChildren } from 'preact'

type ButtonRowProps = {
  /** What the buttons are for: before them, and the name of their group. */
  label: string
  children: ComponentChildren
}

/** Small buttons that belong together, in a row that wraps. */
export const ButtonRow = ({ label, children }: ButtonRowProps) => (
  <fieldset class="button-row">
    <legend class="visually-hidden">{label}</legend>
    <span aria-hidden="true">{label}</span>
    {children}
  </fieldset>
)
