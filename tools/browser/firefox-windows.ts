// The parts of Firefox around the page: the toolbar button's popup, and private windows.
import type { Browser, Page } from 'puppeteer-core'
import type { ToolbarPopup } from './driven.ts'
import { inFirefoxChrome } from './firefox-chrome.ts'
import { waitUntil } from './wait-until.ts'

const load = (path: string) => `ChromeUtils.importESModule('resource://gre/modules/${path}.sys.mjs')`
const extension = (id: string) => `WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension`

/** Opens the popup as a click on the toolbar button does. Its page cannot be driven, only looked at. */
export const openToolbarPopup = async (browser: Browser, id: string): Promise<ToolbarPopup> => {
  const action = `${load('ExtensionParent')}.ExtensionParent.apiManager.global.browserActionFor(${extension(id)})`
  await inFirefoxChrome(browser, `${action}.openPopup(window, true).then(() => null)`)
  const look = `(() => {
    const shown = [...document.querySelectorAll('panel browser[webextension-view-type=popup]')]
      .find((each) => each.closest('panel').state === 'open')
    if (!shown) return null
    const { width, height } = shown.getBoundingClientRect()
    return JSON.stringify({ address: shown.currentURI.spec, width, height })
  })()`
  return waitUntil('the popup is there in its size', async () => {
    const popup = JSON.parse((await inFirefoxChrome(browser, look)) as string) as ToolbarPopup | null
    return popup && popup.width > 100 ? popup : null
  })
}

/** What a user can allow on the page of extensions. Before installing them: afterwards each would need a reload. */
export const allowPrivateWindows = async (browser: Browser, ids: string[]): Promise<void> => {
  const right = "{ permissions: ['internal:privateBrowsingAllowed'], origins: [] }"
  for (const id of ids) {
    const add = `${load('ExtensionPermissions')}.ExtensionPermissions.add`
    await inFirefoxChrome(browser, `${add}(${JSON.stringify(id)}, ${right}).then(() => null)`)
  }
}

export const openPrivateWindow = async (browser: Browser, url: string): Promise<Page> => {
  await inFirefoxChrome(browser, 'void OpenBrowserWindow({ private: true })')
  const page = await waitUntil('the private window is open', async () =>
    (await browser.pages()).find((each) => each.url() === 'about:privatebrowsing'),
  )
  await page.goto(url)
  return page
}
