import type { ComponentChildren } from 'preact'

type NumberedHeadingProps = { id: string; title: string; children?: ComponentChildren }

/** The heading of a part of the form. The style sheet counts those that are there. */
export const NumberedHeading = ({ id, title, children }: NumberedHeadingProps) => (
  <div class="request-heading">
    <h2 id={id}>
      <span aria-hidden="true" /> {title}
    </h2>
    {children}
  </div>
)
