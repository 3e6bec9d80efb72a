/** What the feed does not show, by the last part of the keys of its sentences (`limits.…`). */
export const knownLimits = ['kinds', 'government', 'reply', 'documents', 'newer'] as const
