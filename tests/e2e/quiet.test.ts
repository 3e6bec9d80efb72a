// The notice hides while it would be in the way, and comes back afterwards.
import { expect, test } from 'vitest'
import { waitUntil } from '../../tools/browser/wait-until.ts'
import { inBrowsers } from './in-browsers.ts'

/** Whether a click on it would reach it. */
const isOnTop = (selector: string) => {
  const element = document.querySelector(selector)
  const { x = 0, y = 0, width = 0, height = 0 } = element?.getBoundingClientRect() ?? {}
  return element !== null && document.elementFromPoint(x + width / 2, y + height / 2) === element
}

inBrowsers((world) => {
  test('the notice hides while anything is in full screen', async () => {
    const { page, notice } = await world.visit('/?variant=full-screen')
    await notice.waitFor('See the findings')
    await page.click('#enter')
    await page.waitForFunction(() => document.fullscreenElement !== null)
    await notice.waitGone()
    await page.evaluate(() => document.exitFullscreen())
    await notice.waitFor('See the findings')
  })

  test('the notice hides while the user types in the page, and takes no key', async () => {
    const { page, notice } = await world.visit('/')
    await notice.waitFor('See the findings')
    await page.click('input[type=search]')
    await page.keyboard.type('dance')
    await notice.waitGone()
    expect(await page.$eval('input[type=search]', (input) => (input as HTMLInputElement).value)).toBe('dance')
    await page.keyboard.press('Tab')
    await notice.waitFor('See the findings')
  })

  test('the notice keeps off a dialog of the page', async () => {
    const { page, notice } = await world.visit('/?variant=login-dialog')
    await notice.waitFor('See the findings')
    await page.click('#open-native')
    await notice.waitGone()
    await page.click('#native button')
    await notice.waitFor('See the findings')
  })

  test('the notice keeps off a dialog that is only called one', async () => {
    const { page, notice } = await world.visit('/?variant=login-dialog')
    await notice.waitFor('See the findings')
    await page.click('#open-aria')
    await notice.waitGone()
    await page.click('#close-aria')
    await notice.waitFor('See the findings')
  })

  test.each(['consent', 'payment', 'captcha'])('the notice keeps off a sheet that asks: %s', async (kind) => {
    const { page, notice } = await world.visit(`/?variant=sheet&kind=${kind}`)
    await notice.waitFor('See the findings')
    await page.evaluate('window.__open()')
    await notice.waitGone(1_500)
    await page.click(`[aria-label=${kind}] button:last-of-type`)
    await notice.waitFor('See the findings')
  })

  test.each(['type=email', 'autocomplete=one-time-code'])(
    'the notice keeps off a viewer of the site that asks: %s',
    async (field) => {
      const { page, notice } = await world.visit(`/?variant=viewer&field=${field}`)
      await notice.waitFor('See the findings')
      // Where the test before has left the pointer over it, it stays: what is in somebody's hand does not move.
      await page.mouse.move(5, 5)
      await waitUntil('the notice is not over it', () => page.evaluate(isOnTop, '#ask'))
      await page.click('#ask')
      await page.waitForSelector('#viewer input')
      await notice.waitGone(1_500)
    },
  )

  test('the notice never shows on the log-in page', async () => {
    const { notice } = await world.visit('/login')
    await world.decided()
    expect(await notice.present()).toBe(false)
  })

  test('in-page navigation to the log-in page hides the notice until the page is left', async () => {
    const { page, notice } = await world.visit('/?variant=plain')
    await notice.waitFor('See the findings')
    await page.evaluate(() => history.pushState({}, '', '/login'))
    await notice.waitGone()
    await page.evaluate(() => history.pushState({}, '', '/explore'))
    await notice.waitFor('See the findings')
  })

  test('in-page navigation away from the log-in page brings the notice', async () => {
    const { page, notice } = await world.visit('/login')
    await world.decided()
    await page.evaluate(() => history.pushState({}, '', '/explore'))
    await notice.waitFor('See the findings')
  })

  test('the notice is not printed', async ({ skip }) => {
    skip(world.driven.name === 'firefox', 'Firefox emulates no paper for its drivers; the style sheet is the same.')
    const { page, notice } = await world.visit('/?variant=plain')
    await notice.waitFor('See the findings')
    await page.emulateMediaType('print')
    await notice.waitGone()
    await page.emulateMediaType()
    await notice.waitFor('See the findings')
  })
})
