import { type FeedServer, startFeedServer } from './serve.ts'

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'

/** Serves a folder on the first free port from this one on; where 20 of them are taken, on any that is free. */
export const serveOnFreePort = async (dir: string, from: number): Promise<FeedServer> => {
  for (let port = from; port < Math.min(from + 20, 65_536); port += 1) {
    try {
      return await startFeedServer(dir, { port })
    } catch (error) {
      if (!isTaken(error)) throw error
    }
  }
  return startFeedServer(dir, { port: 0 })
}
