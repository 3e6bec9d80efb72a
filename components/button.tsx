import type { ComponentChildren } from 'preact'

type ButtonProps = {
  look?: 'plain' | 'primary' | 'quiet'
  onClick: (event: MouseEvent) => void
  disabled?: boolean
  children: ComponentChildren
}

export const Button = ({ look = 'plain', onClick, disabled, children }: ButtonProps) => (
  <button type="button" class="button" data-look={look} disabled={disabled} onClick={onClick}>
    {children}
  </button>
)

type IconButtonProps = {
  label: string
  title?: string
  onClick: (event: MouseEvent) => void
  children: ComponentChildren
}

/** A button that is only a picture; its label is its name for anyone who can't see it. */
export const IconButton = ({ label, title, onClick, children }: IconButtonProps) => (
  <button type="button" class="icon-button" aria-label={label} title={title ?? label} onClick={onClick}>
    {children}
  </button>
)
