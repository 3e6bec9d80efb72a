/**
 * What a job gives. WXT prints where in the code an error was thrown, which tells nothing to whoever set a variable or
 * wrote a finding; of what the job throws, it prints the sentence alone.
 */
export const toldPlainly = async <Value>(job: () => Value | Promise<Value>): Promise<Value> => {
  try {
    return await job()
  } catch (error) {
    if (error instanceof Error && error.constructor === Error) error.stack = ''
    throw error
  }
}
