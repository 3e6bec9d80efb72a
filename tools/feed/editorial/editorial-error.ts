/**
 * A breach of the editorial rules of feed/README.md: a JSON path into the feed, and a sentence that says what to do.
 * The rules bind whoever writes a feed, not whoever reads one: the tools know them, and no client does.
 */
export type EditorialError = { path: string; message: string }
