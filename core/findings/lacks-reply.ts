import type { Finding } from '../feed/schema.ts'

/**
 * Whether the reader should be told that no reply by the company was found. There is none to look for where the finding
 * is its own statement or admission.
 */
export const lacksReply = ({ reply, group }: Pick<Finding, 'reply' | 'group'>): boolean =>
  !reply && group !== 'said' && group !== 'admitted'
