// The extension is removed, or its background is stopped, while the site is open: nothing of it stays, and no error either.
import { afterAll, expect, test } from 'vitest'
import type { Driven } from '../../tools/browser/driven.ts'
import { inBrowsers } from './in-browsers.ts'
import { watchErrors } from './watch-errors.ts'

/** Others go on with the browser. */
const installAgain = async (driven: Driven) => {
  await driven.reloadExtension()
  await driven.closeFirstRun()
}

inBrowsers((world) => {
  test('removed, the extension leaves no notice, and nothing in the page’s console whatever happens in it', async () => {
    const { page, notice } = await world.visit('/?variant=plain')
    await notice.waitFor('See the findings')
    const errors = watchErrors(page)
    await world.driven.browser.uninstallExtension(world.driven.extensionId)
    await page.bringToFront()
    await page.mouse.move(1_100, 700)
    await page.evaluate(() => history.pushState({}, '', '/explore'))
    await notice.waitGone(10_000)
    // In Firefox, which ends its script without a word, an empty place may stay, which lets everything through.
    expect(await page.evaluate(() => document.elementFromPoint(1_100, 700)?.matches('[popover]'))).toBe(false)
    expect(errors).toEqual([])
  })

  afterAll(() => installAgain(world.driven))
})
