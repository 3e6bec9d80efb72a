/** Clauses are those of the feed format, which an editor may never have met: in what tools print, they lead there. */
export const citeFormat = (message: string): string =>
  message.replaceAll(/\(clause (?=\d)/g, '(docs/feed-format.md, clause ')
