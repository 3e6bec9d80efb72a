import type { Driven } from '../../tools/browser/driven.ts'

const hourMs = 3_600_000

/**
 * Puts off the check that the schedule makes by itself. After a start, or another feed, it falls anywhere in five minutes
 * (clause 4.1), so in some runs it would come before a test's own check. Each check sets the alarm anew.
 */
export const putOffCheck = (driven: Driven): Promise<void> =>
  driven.inExtension(({ alarms }, when) => alarms.create('refresh', { when }), Date.now() + hourMs)
