import type { ComponentChildren } from 'preact'

type ButtonRowProps = {
  /** What the buttons are for. It is shown before them and names their group. */
  label: string
  children: ComponentChildren
}

/** A wrapping row of small buttons that belong together. */
export const ButtonRow = ({ label, children }: ButtonRowProps) => (
  <fieldset class="button-row">
    <legend class="visually-hidden">{label}</legend>
    <span aria-hidden="true">{label}</span>
    {children}
  </fieldset>
)
