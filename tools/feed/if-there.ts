/** What the file system gives; null if nothing of that name is there. Any other failure is not "nothing", and thrown. */
export const ifThere = <Value>(asked: Promise<Value>): Promise<Value | null> =>
  asked.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
