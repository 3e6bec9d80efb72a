import { maxKeptName, maxNames } from '../core/page/bounds.ts'
import type { Kept, KeptNames } from '../core/page/observation.ts'

const some = (names: string[]): KeptNames => ({
  count: names.length,
  names: names.slice(0, maxNames).map((name) => name.slice(0, maxKeptName)),
})

const measure = (area: Storage) => {
  const entries = Object.entries(area) as [string, string][]
  return {
    count: entries.length,
    characters: entries.reduce((sum, [key, value]) => sum + key.length + value.length, 0),
  }
}

/** A cookie that stands there without `=` has no name (RFC 6265bis, 5.7): what stands there is its value. */
const cookieNames = () =>
  document.cookie
    .split(';')
    .filter((cookie) => cookie !== '')
    .map((cookie) => cookie.slice(0, Math.max(0, cookie.indexOf('='))).trim())

/** What a browser or a page's settings withhold is null. */
const orNull = async <Value>(read: () => Value | Promise<Value>): Promise<Value | null> => {
  try {
    return await read()
  } catch {
    // A page can be denied its storage, and then asking is an error. That is an answer, and is shown as one.
    return null
  }
}

/** What the page keeps in this browser, as its own scripts see it: names and sizes, never a value. */
export const readKept = async (): Promise<Kept> => {
  const [cookies, local, session, databases, workers, caches] = await Promise.all([
    orNull(() => some(cookieNames())),
    orNull(() => measure(localStorage)),
    orNull(() => measure(sessionStorage)),
    orNull(async () => some((await indexedDB.databases()).map(({ name = '' }) => name))),
    orNull(async () => some((await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope))),
    orNull(async () => some(await globalThis.caches.keys())),
  ])
  return { cookies, local, session, databases, workers, caches }
}
