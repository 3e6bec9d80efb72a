import type { ComponentChildren } from 'preact'

type SvgDecorationProps = { children: ComponentChildren; class?: string; 'data-use'?: string }

/** Part of a drawing that says nothing which is not said in words elsewhere. */
export const SvgDecoration = ({ children, ...attributes }: SvgDecorationProps) => (
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of a drawing takes no focus
  <g aria-hidden="true" {...attributes}>
    {children}
  </g>
)
