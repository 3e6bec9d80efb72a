// What happens in the notice stays in it: the page hears none of it, not even on the way down, and can take away nothing of
// what it does.
import { expect, test } from 'vitest'
import { rest, waitUntil } from '../../tools/browser/wait-until.ts'
import { inBrowsers, inEach, type Visited, type World } from './in-browsers.ts'

const desktop = { width: 1280, height: 800 }

const visitListening = async (world: World): Promise<Visited> => {
  const visited = await world.visit('/?variant=listening', desktop)
  await visited.notice.waitFor('See the findings')
  await visited.notice.rect()
  return visited
}

const heard = ({ page }: Visited) => page.evaluate('window.__heard') as Promise<Record<string, number>>

const middleOf = async ({ notice }: Visited) => {
  const { x, y, width, height } = await notice.rect()
  return { x: x + width / 2, y: y + height / 2 }
}

inBrowsers((world) => {
  test('the wheel scrolls the card, and the page neither hears it nor can cancel it', async () => {
    const visited = await visitListening(world)
    const { page, notice } = visited
    const folded = await middleOf(visited)
    await page.mouse.move(folded.x, folded.y)
    await page.mouse.wheel({ deltaY: 40 })
    await notice.unfold()
    const { x, y } = await middleOf(visited)
    await page.mouse.move(x, y)
    const link = async () => (await notice.links()).at(-1)?.rect.y ?? 0
    const before = await link()
    for (let notch = 0; notch < 5; notch += 1) await page.mouse.wheel({ deltaY: 40 })
    await waitUntil('the card has scrolled', async () => (await link()) < before)
    expect(await heard(visited)).toEqual({})
    expect(await page.evaluate(() => scrollY)).toBe(0)
  })

  test('the wheel over the head of the card scrolls the card, not the page', async () => {
    const visited = await visitListening(world)
    const { page, notice } = visited
    await notice.unfold()
    const { x, y } = await notice.rect()
    await page.mouse.move(x + 150, y + 20)
    const link = async () => (await notice.links()).at(-1)?.rect.y ?? 0
    const before = await link()
    await page.mouse.wheel({ deltaY: 100 })
    await waitUntil('the card has scrolled', async () => (await link()) < before)
    expect(await page.evaluate(() => scrollY)).toBe(0)
  })

  test('a click, a menu of the browser and copying are the notice’s own', async () => {
    const visited = await visitListening(world)
    const { page } = visited
    const { x, y } = await middleOf(visited)
    await page.mouse.click(x, y)
    await page.mouse.click(x, y, { count: 3 })
    await page.keyboard.down('Control')
    await page.keyboard.press('c')
    await page.keyboard.up('Control')
    await page.mouse.move(x + 10, y + 10)
    await page.mouse.click(x, y, { button: 'right' })
    expect(await heard(visited)).toEqual({})
  })

  test('keys pressed in it are not the page’s, and its buttons work', async () => {
    const visited = await visitListening(world)
    const { page, notice } = visited
    await notice.click('Remind me')
    await notice.waitFor('Tomorrow')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await notice.waitFor('Undo')
    expect(await heard(visited)).toEqual({})
  })

  test('a touch is not the page’s', async ({ skip }) => {
    skip(
      world.driven.name === 'firefox',
      'Firefox dispatches touches only where a touch screen was there at its start.',
    )
    const visited = await visitListening(world)
    const { x, y } = await middleOf(visited)
    await visited.page.touchscreen.touchStart(x, y)
    await visited.page.touchscreen.touchMove(x, y - 40)
    await visited.page.touchscreen.touchEnd()
    expect(await heard(visited)).toEqual({})
  })
})

// In Firefox what scrolls is what has the focus, and nothing around its document.
inEach(['chromium'], (world) => {
  test('keys that scroll nothing in it do not scroll the page', async () => {
    const { page, notice } = await world.visit('/?variant=plain', desktop)
    await notice.waitFor('See the findings')
    await page.evaluate(() => document.body.style.setProperty('height', '5000px'))
    const { x, y } = await notice.rect()
    await page.mouse.click(x + 150, y + 20)
    for (const key of ['ArrowDown', 'PageDown', ' ', 'End'] as const) await page.keyboard.press(key)
    await rest(400)
    expect(await page.evaluate(() => scrollY)).toBe(0)
    // The page itself does.
    await page.mouse.click(100, 400)
    await page.keyboard.press('End')
    await waitUntil('it has scrolled', () => page.evaluate(() => scrollY > 0))
  })
})
