/** Whether there is a process of this number on this machine. */
export const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // There is one, but it is somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
