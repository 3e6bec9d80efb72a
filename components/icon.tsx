const paths = {
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  settings: 'M2 4.5h6.5M12.5 4.5H14M2 11.5h1.5M7.5 11.5H14M10.5 2.5v4M5.5 9.5v4',
  chevron: 'M4 6l4 4 4-4',
}

/** Small line drawings. Decoration: the control around them has the name. */
export const Icon = ({ name }: { name: keyof typeof paths }) => (
  <svg class="icon" viewBox="0 0 16 16" width="16" height="16" fill="none" aria-hidden="true">
    <path d={paths[name]} stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" />
  </svg>
)
