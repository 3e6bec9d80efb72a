import { spawnSync } from 'node:child_process'

const signals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 }

const parentOf = (pid: number): number =>
  Number(spawnSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }).stdout)

/** npm, which runs this by way of a shell; none on Windows, or without npm. */
const findNpm = (): number => (process.env.npm_lifecycle_event === 'start' ? parentOf(process.ppid) : 0)

const isGone = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return false
  } catch {
    return true
  }
}

/**
 * Ends the program when it is told to, or when npm is gone: killed outright, it cannot pass that on. What must not
 * outlive the program goes with it (`endWithProcess`).
 */
export const endWhenTold = (everyMs = 500): void => {
  for (const [signal, number] of Object.entries(signals)) process.once(signal, () => process.exit(128 + number))
  const npm = findNpm()
  if (npm > 0) setInterval(() => isGone(npm) && process.exit(1), everyMs).unref()
}
