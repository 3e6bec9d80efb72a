/** The eye with a question mark in it, as in the toolbar. Decoration: the name is beside it. */
export const BrandMark = () => (
  <svg class="brand-mark" viewBox="0 0 24 24" width="20" height="20" fill="none" aria-hidden="true">
    <g stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">
      <path d="M8.2 17.9C5.6 16.8 3.4 14.7 2 12c2.2-4.2 5.9-6.8 10-6.8s7.8 2.6 10 6.8c-1.4 2.7-3.6 4.8-6.2 5.9" />
      <path d="M9.6 10.9a2.5 2.5 0 1 1 3.7 2.2c-.8.5-1.3 1-1.3 2" />
    </g>
    <circle cx="12" cy="18.9" r="1.4" fill="currentColor" />
  </svg>
)
