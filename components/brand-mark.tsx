/** The eye with a question in it, as in the toolbar. Decoration: the name stands beside it. */
export const BrandMark = () => (
  <svg class="brand-mark" viewBox="0 0 24 24" width="20" height="20" fill="none" aria-hidden="true">
    <g stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">
      <path d="M8.2 17.9C5.600 16.800 3.400 14.700 2 12c2.200-4.200 5.900-6.800 10-6.800s7.800 2.600 10 6.800c-1.400 2.700-3.600 4.800-6.200 5.900" />
      <path d="M9.600 10.900a2.500 2.500 0 1 1 3.700 2.200c-.800.500-1.300 1-1.300 2" />
    </g>
    <circle cx="12" cy="18.900" r="1.400" fill="currentColor" />
  </svg>
)
