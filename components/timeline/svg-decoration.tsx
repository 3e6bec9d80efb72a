import type { ComponentChildren } from 'preact'

type SvgDecorationProps = { children: ComponentChildren; class?: string; 'data-use'?: string }

/** A part of a drawing that says nothing that is not also said in words. */
export const SvgDecoration = ({ children, ...attributes }: SvgDecorationProps) => (
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of a drawing takes no focus
  <g aria-hidden="true" {...attributes}>
    {children}
  </g>
)
