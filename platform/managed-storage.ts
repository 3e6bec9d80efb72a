import { browser } from './browser.ts'

/**
 * What the browser's administrator has set for the extension. Chromium takes three seconds to answer after its own start,
 * and gives an empty object right after the extension was installed. A caller that can't wait reads `policyItem`.
 * @throws the browser's error where it can't be read in Chromium
 */
export const readManagedStorage = async (): Promise<Record<string, unknown>> => {
  // An organisation's settings must not be lifted because they can't be read at the moment.
  if (!import.meta.env.FIREFOX) return browser.storage.managed.get(null)
  try {
    return await browser.storage.managed.get(null)
  } catch {
    // Firefox rejects where no administrator has set anything.
    return {}
  }
}

/** Administrators may change policies while the browser runs. Firefox reads them only at its start, and never calls this. */
export const onManagedStorageChange = (run: () => void): void => {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') run()
  })
}

/** Whether the browser's administrator installed the extension. Firefox doesn't say. */
export const isInstalledByAdministrator = async (): Promise<boolean> =>
  // Firefox for Android has no such API, although the types say so.
  (await (browser.management as typeof browser.management | undefined)?.getSelf())?.installType === 'admin'
