// The card as it comes: small, in every language, with all that it must say; and More, which unfolds it in place.
import { expect, test } from 'vitest'
import type { Language } from '../../core/language/languages.ts'
import type { WindowSize } from '../../tools/browser/driven.ts'
import type { Notice } from '../../tools/browser/notice.ts'
import type { AxeFinding } from '../../tools/browser/notice-reading.ts'
import { press } from '../../tools/browser/page-probe.ts'
import { waitUntil } from '../../tools/browser/wait-until.ts'
import { drawnLanguages } from './drawn-languages.ts'
import { endVisit, inBrowsers, type World } from './in-browsers.ts'

const desktop: WindowSize = { width: 1280, height: 800 }
const phone: WindowSize = { width: 390, height: 844 }
const small: WindowSize = { width: 360, height: 740 }
/** 1280 by 800 at 200 %. */
const zoomed: WindowSize = { width: 640, height: 400, deviceScaleFactor: 2 }

/** The widest of the faces that systems fall back to. */
const wideFace = '* { font-family: "DejaVu Sans", sans-serif !important }'

const speak = async (world: World, notice: Notice, language: Language) => {
  expect(await world.send({ type: 'settings.change', change: { language } })).toMatchObject({ ok: true })
  await waitUntil(`the notice is in ${language}`, async () => (await notice.html()).includes(`lang="${language}"`))
}

const atSize = async ({ page, notice }: Awaited<ReturnType<World['visit']>>, size: WindowSize) => {
  await page.setViewport(size)
  const { height } = await notice.rect()
  const rows = await notice.rowsIn('.notice-actions')
  // The company's side may take a second line, and is whole.
  const shortened = await notice.isShortened('.compact-company > :last-child')
  return { height, rows, cut: await notice.cutTexts(), wide: await notice.wide(), shortened }
}

// Axe leaves it out unless it is asked for (WCAG 2.2 AA, 2.5.8).
const rules = { 'target-size': { enabled: true } }

const faultsOf = ({ violations }: { violations: AxeFinding[] }) =>
  violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)

const statusOf = async (notice: Notice) => /role="status"[^>]*>([^<]*)/.exec(await notice.html())?.[1]

inBrowsers((world) => {
  test('the card is small, whole and has its buttons in one row, in every language and on every window', async () => {
    const visited = await world.visit('/?variant=plain', desktop)
    const { notice } = visited
    await notice.waitFor('See the findings')
    const measured = await drawnLanguages(visited.page)
    for (const face of ['', wideFace]) {
      await notice.addStyle(face)
      for (const language of measured) {
        await speak(world, notice, language)
        const whole = { rows: 1, cut: [], wide: [], shortened: false }
        const [onDesktop, onPhone] = [await atSize(visited, desktop), await atSize(visited, phone)]
        const others = [await atSize(visited, small), await atSize(visited, zoomed)]
        for (const found of [onDesktop, onPhone, ...others])
          expect({ language, face, ...found }).toMatchObject({ language, face, ...whole })
        expect({ language, height: onDesktop.height <= 300 ? 300 : onDesktop.height }).toEqual({
          language,
          height: 300,
        })
        expect({ language, share: Math.max(0.4, onPhone.height / phone.height) }).toEqual({ language, share: 0.4 })
      }
    }
  }, 60_000)

  test('More unfolds the card in place by the mouse, and Less folds it under the same pointer', async () => {
    const { page, notice } = await world.visit('/?variant=plain', desktop)
    await notice.waitFor('More')
    const folded = await notice.rect()
    const said = await waitUntil('the card is announced', () => statusOf(notice))
    await notice.unfold()
    const full = await notice.rect()
    expect(full.height).toBeGreaterThan(2 * folded.height)
    expect(full.y + full.height).toBeCloseTo(folded.y + folded.height, 0)
    expect(await notice.control('Less')).toMatchObject({ expanded: 'true', focused: true })
    expect(await statusOf(notice)).toBe(said)
    // Without moving the mouse.
    await page.mouse.down()
    await page.mouse.up()
    await waitUntil('it is folded', async () => (await notice.control('More'))?.expanded === 'false')
    expect(await notice.rect()).toEqual(folded)
  })

  test('More and Less work by the keyboard, and keep the focus', async () => {
    const { page, notice } = await world.visit('/?variant=plain', desktop)
    await notice.waitFor('More')
    for (let count = 0; count < 30 && (await notice.focusedName()) !== 'More'; count += 1)
      await page.keyboard.press('Tab')
    for (const [key, name] of [
      ['Enter', 'Less'],
      [' ', 'More'],
    ] as const) {
      await page.keyboard.press(key)
      await waitUntil(`${name} has the focus`, async () => (await notice.focusedName()) === name)
    }
  })

  test('More and Less work by touch', async () => {
    const { notice } = await world.visit('/?variant=plain', phone)
    for (const [name, next] of [
      ['More', 'Less'],
      ['Less', 'More'],
    ] as const) {
      await notice.waitFor(name)
      await notice.rect()
      expect((await notice.control(name))?.rect.height).toBeGreaterThanOrEqual(32)
      await notice.tap(name)
      await notice.waitFor(next)
    }
  })

  test('on a phone, buttons and icons are 44 px high', async () => {
    const { notice } = await world.visit('/?variant=plain', phone)
    await notice.waitFor('See the findings')
    for (const name of ['Settings', 'Close', 'See the findings', 'Remind me', 'Reminders off'])
      expect((await notice.control(name))?.rect.height, name).toBeGreaterThanOrEqual(44)
  })

  test('axe finds nothing in either form, in both themes', async () => {
    const { notice } = await world.visit('/?variant=plain', desktop)
    await notice.waitFor('More')
    for (const theme of ['light', 'dark'] as const) {
      await world.send({ type: 'settings.change', change: { theme } })
      await waitUntil(`it is ${theme}`, async () => (await notice.html()).includes(`data-theme="${theme}"`))
      expect(faultsOf(await notice.axe(rules))).toEqual([])
      await notice.unfold()
      expect(faultsOf(await notice.axe(rules))).toEqual([])
      await notice.click('Less')
      await notice.waitFor('More')
    }
  })

  test('the menu opens over the card, above its button', async () => {
    const { notice } = await world.visit('/?variant=plain', desktop)
    await notice.waitFor('See the findings')
    const card = await notice.rect()
    await notice.click('Remind me')
    await notice.waitFor('Tomorrow')
    const [first, last] = [await notice.control('Tomorrow'), await notice.control('When something new is reported')]
    expect(first?.rect.y).toBeGreaterThan(card.y)
    expect((last?.rect.y ?? 0) + (last?.rect.height ?? 0)).toBeLessThan(
      (await notice.control('Remind me'))?.rect.y ?? 0,
    )
    expect(await notice.cutTexts()).toEqual([])
  })

  test('a card that was unfolded is so again in this visit, and compact in the next', async () => {
    const first = await world.visit('/?variant=plain', desktop)
    await first.notice.waitFor('More')
    await first.notice.unfold()
    const second = await world.visit('/?variant=plain', desktop)
    await second.notice.click(/^Who sees TikTok data/)
    await second.notice.waitFor('Less')
    await world.send({ type: 'settings.change', change: { cadence: 'every-visit' } })
    await Promise.all([first.page.close(), second.page.close()])
    await endVisit(world.driven)
    const third = await world.visit('/?variant=plain', desktop)
    await third.notice.waitFor('More')
  })

  test('the settings can have every card in full, also one that is open', async () => {
    const { page, notice } = await world.visit('/?variant=plain', desktop)
    await notice.waitFor('More')
    const settings = await world.driven.extensionPage('options.html')
    await press(settings, 'switch', 'Always show in full')
    await notice.waitFor('Less')
    await press(settings, 'switch', 'Always show in full')
    await notice.waitFor('More')
    await Promise.all([page.close(), settings.close()])
    await world.startAfresh()
    await world.send({ type: 'settings.change', change: { fullCard: true } })
    const next = await world.visit('/?variant=plain', desktop)
    await next.notice.waitFor('Less')
    expect((await next.notice.rect()).height).toBeGreaterThan(500)
  })
})
