import { browser } from './browser.ts'

/**
 * What the browser's administrator has set for the extension. Chromium answers only three seconds after its start, and
 * an empty object as long as the extension has just been installed: whoever can't wait reads `policyItem`.
 */
export const readManagedStorage = async (): Promise<Record<string, unknown>> => {
  try {
    return await browser.storage.managed.get(null)
  } catch {
    // Firefox rejects where no administrator has set anything.
    return {}
  }
}

/** Administrators change policies while the browser runs. Firefox reads them at its start only, and never tells. */
export const onManagedStorageChange = (run: () => void): void => {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') run()
  })
}

/** Whether the browser's administrator has installed the extension. Firefox doesn't say. */
export const isInstalledByAdministrator = async (): Promise<boolean> =>
  // Firefox for Android has no such API, although the types say so.
  (await (browser.management as typeof browser.management | undefined)?.getSelf())?.installType === 'admin'
