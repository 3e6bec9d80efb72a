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

/** What a browser or a page's settings withhold is null. A name without a value is a cookie's, too. */
const cookieNames = () =>
  document.cookie
    .split(';')
    .map((cookie) => cookie.split('=', 1)[0]?.trim() ?? '')
    .filter((name) => name !== '')

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
