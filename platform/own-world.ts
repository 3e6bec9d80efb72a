/*
 * What the extension's scripts in a page leave for each other. They share a world of their own, which the page doesn't
 * see and an update begins anew.
 */

const ownWorld = globalThis as unknown as Record<string, unknown>

export const leaveInPage = (name: string, value: unknown): void => {
  ownWorld[name] = value
}

/** @returns what another script has left under this name, if that has come */
export const findInPage = <Value>(name: string): Value | undefined => ownWorld[name] as Value | undefined

/** Whether a script is the first of its name in this page. From then on none is, until `false` is left under it. */
export const isFirstInPage = (name: string): boolean => {
  if (findInPage(name)) return false
  leaveInPage(name, true)
  return true
}
