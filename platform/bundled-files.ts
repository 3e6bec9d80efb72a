import { browser } from './browser.ts'

/** Reads a file of the feed that is bundled with the extension (clause 1.4). Nothing leaves the machine. */
export const readBundledFeedFile = async (name: string): Promise<Uint8Array> => {
  const response = await fetch(browser.runtime.getURL(`/feed/${name}`))
  return response.bytes()
}

/** Reads a JSON file of the package. The build made it, so its shape is taken on trust. */
export const readPackagedJson = async <Value>(path: `/${string}`): Promise<Value> => {
  const response = await fetch(browser.runtime.getURL(path))
  return response.json()
}
