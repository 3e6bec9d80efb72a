import type { ComponentChildren } from 'preact'

type NumberedHeadingProps = { id: string; number: number; title: string; children?: ComponentChildren }

/** The heading of a part of the form. */
export const NumberedHeading = ({ id, number, title, children }: NumberedHeadingProps) => (
  <div class="request-heading">
    <h2 id={id}>
      <span aria-hidden="true">{number}</span> {title}
    </h2>
    {children}
  </div>
)
