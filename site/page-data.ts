/** What the page was made to tell its script. */
export const dataOfPage = <Data>(): Data => JSON.parse(document.getElementById('page-data')?.textContent ?? 'null')

/** The page stays as it is without scripts, and controls that would do nothing go. */
export const leaveStatic = (error: unknown): void => {
  console.warn('WhoSees: the page stays as it is; its filters, its search or its form could not begin.', error)
  document.documentElement.dataset.static = ''
}
