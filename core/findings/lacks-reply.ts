import type { Finding } from '../feed/schema.ts'

/**
 * Whether the reader should be told that no reply of the company was found. Of what it said or admitted itself there is
 * none to look for.
 */
export const lacksReply = ({ reply, group }: Pick<Finding, 'reply' | 'group'>): boolean =>
  !reply && group !== 'said' && group !== 'admitted'
