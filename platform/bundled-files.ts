import { browser } from './browser.ts'

/** Reads a file of the feed that is bundled with the extension (clause 1.4). It never leaves the machine. */
export const readBundledFeedFile = async (name: string): Promise<Uint8Array> => {
  const response = await fetch(browser.runtime.getURL(`/feed/${name}`))
  return new Uint8Array(await response.arrayBuffer())
}

/** Reads a JSON file of the package, which the build has made: its shape is what the build says. */
export const readPackagedJson = async <Value>(path: `/${string}`): Promise<Value> => {
  const response = await fetch(browser.runtime.getURL(path))
  return response.json()
}
