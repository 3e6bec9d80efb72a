/** The level of a heading, for what stands under headings of different pages. */
export type Heading = 'h2' | 'h3' | 'h4'
