import type { BrowserName, Driven, LaunchOptions } from './driven.ts'
import { launch } from './launch.ts'
import { startStandIn } from './stand-in.ts'

/** Runs a job in a browser with the extension and the stand-in pages, and closes both however the job ends. */
export const withBrowser = async <Value>(
  name: BrowserName,
  options: Omit<LaunchOptions, 'standIn'>,
  run: (driven: Driven) => Promise<Value>,
): Promise<Value> => {
  const standIn = await startStandIn()
  try {
    const driven = await launch(name, { ...options, standIn })
    try {
      return await run(driven)
    } finally {
      await driven.close()
    }
  } finally {
    await standIn.close()
  }
}
