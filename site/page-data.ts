/** What the page was made to tell its script. */
export const dataOfPage = <Data>(): Data => JSON.parse(document.getElementById('page-data')?.textContent ?? 'null')

/** The page stays as it is without scripts, and controls that would do nothing go. */
export const leaveStatic = (error: unknown): void => {
  console.warn('WhoSees: the page stays as it is; filters and search could not be loaded.', error)
  document.documentElement.dataset.static = ''
}
