// The notice on phones, from right to left, enlarged, and in the colours of the user's own system.
import { expect, test } from 'vitest'
import { waitUntil } from '../../tools/browser/wait-until.ts'
import { inBrowsers } from './in-browsers.ts'

const phone = { width: 390, height: 844 }
const plain = '/?variant=strict-csp'

inBrowsers((world) => {
  test('on a phone the card is a sheet along the bottom', async () => {
    const { notice } = await world.visit(plain, phone)
    await notice.waitFor('See the findings')
    const { x, y, width, height } = await notice.rect()
    expect(x).toBeGreaterThanOrEqual(0)
    expect(x + width).toBeLessThanOrEqual(phone.width)
    expect(width).toBeGreaterThanOrEqual(phone.width - 32)
    expect(phone.height - y - height).toBeLessThanOrEqual(16)
    expect(y).toBeGreaterThan(0)
  })

  test('every control of the card can be reached on a phone', async () => {
    const { notice } = await world.visit(plain, phone)
    await notice.waitFor('See the findings')
    for (const name of ['Settings', 'Close', 'See the findings', 'Remind me', 'Reminders off']) {
      const control = await notice.control(name)
      expect(control, name).not.toBeNull()
      const { x, y, width, height } = control?.rect ?? { x: -1, y: -1, width: 0, height: 0 }
      expect(x >= 0 && y >= 0 && x + width <= phone.width && y + height <= phone.height, name).toBe(true)
      expect(Math.min(width, height), name).toBeGreaterThanOrEqual(24)
    }
  })

  test('in a window as low as a laptop’s at 400 %, all of the card can be scrolled to', async () => {
    const low = { width: 341, height: 160 }
    const { page, notice } = await world.visit(plain, low)
    await notice.waitFor('See the findings')
    const { x, y } = await notice.rect()
    await page.mouse.move(x + 60, y + 20)
    await page.mouse.wheel({ deltaY: 2000 })
    await waitUntil('the last button is in the window', async () => {
      const button = await notice.control('Reminders off')
      return button && button.rect.y + button.rect.height <= low.height
    })
    await notice.click('Reminders off')
    await notice.waitFor('Undo')
  })

  test.each([
    ['from left to right', 'en', 390],
    ['from right to left', 'ar-XB', 390],
    ['from left to right', 'en', 320],
  ])('the menu lies whole on a phone, %s (%s) at %i px', async (_, language, width) => {
    await world.send({ type: 'settings.change', change: { language } })
    const { notice } = await world.visit(plain, { width, height: 844 })
    await notice.waitFor('See the findings')
    await notice.click('Remind me')
    await notice.waitFor('When something new is reported')
    const items = (await notice.shown()).filter(({ role }) => role === 'menuitem')
    expect(items).toHaveLength(4)
    for (const { name, rect } of items) expect(rect.x >= 0 && rect.x + rect.width <= width, name).toBe(true)
  })

  test('from right to left the card lies on the start side, which is left at the end', async () => {
    await world.send({ type: 'settings.change', change: { language: 'ar-XB' } })
    const { notice } = await world.visit(plain)
    await notice.waitFor('See the findings')
    expect((await notice.region())?.direction).toBe('rtl')
    expect((await notice.rect()).x).toBe(16)
  })

  test('at 200 % zoom the card fits on the screen', async () => {
    const { notice } = await world.visit(plain, { width: 640, height: 400, deviceScaleFactor: 2 })
    await notice.waitFor('See the findings')
    const { x, y, width, height } = await notice.rect()
    expect(x >= 0 && y >= 0 && x + width <= 640 && y + height <= 400).toBe(true)
    await notice.click('Close')
    await notice.waitFor('Undo')
  })

  test('a very small window still shows the card with its buttons', async () => {
    const { notice } = await world.visit(plain, { width: 320, height: 256 })
    await notice.waitFor('See the findings')
    const { x, width, y, height } = await notice.rect()
    expect(x >= 0 && x + width <= 320 && y >= 0 && y + height <= 256).toBe(true)
    await notice.click('Reminders off')
    await notice.waitFor('Undo')
  })

  test('a window that is made smaller keeps the card inside', async () => {
    const { page, notice } = await world.visit(plain)
    await notice.waitFor('See the findings')
    await page.setViewport({ width: 700, height: 420 })
    await waitUntil('the card is inside', async () => {
      const { x, y, width, height } = await notice.rect()
      return x >= 0 && y >= 0 && x + width <= 700 && y + height <= 420
    })
  })
})
