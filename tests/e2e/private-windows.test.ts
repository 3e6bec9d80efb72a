// In a private window the notice shows, and nothing of it is stored.
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { browserNames } from '../../tools/browser/driven.ts'
import { notice } from '../../tools/browser/notice.ts'
import { waitUntil } from '../../tools/browser/wait-until.ts'
import { readCatalogues } from '../../tools/build/translations.ts'
import { drawnLanguages } from './drawn-languages.ts'
import { inEach } from './in-browsers.ts'

const locales = join(import.meta.dirname, '../../locales')
const tab = /^Who sees TikTok data\?/

inEach(browserNames, (world) => {
  test('a private window gets the slim tab, which opens the card, and nothing is stored', async () => {
    const before = await world.stored()
    const page = await world.driven.openPrivate('https://www.tiktok.com/?variant=plain')
    const shown = notice(page)
    await shown.waitFor(tab)
    await shown.click(tab)
    await shown.waitFor('See the findings')
    expect(await shown.text()).toMatch(/private window.*remembers nothing/i)
    // Chromium opens the findings in an ordinary window, and that is said before.
    expect((await shown.text()).includes('open in an ordinary window')).toBe(world.driven.name === 'chromium')
    expect(await shown.control('Remind me')).toBeNull()
    // The background does one thing after the other: its answer means that the card is behind it.
    await world.send({ type: 'trouble.dismiss' })
    // The popup's digest is made of the feed and the settings, and may come at any time.
    const { troubles: _, popup: __, ...after } = await world.stored()
    expect(after).toEqual({ feed: before.feed })
    expect(await world.driven.inExtension(({ storage }) => storage.session.get('visit'))).toEqual({})
    await shown.click('Close')
    await shown.waitGone()
    await world.send({ type: 'trouble.dismiss' })
    const { troubles: ___, popup: ____, ...afterClose } = await world.stored()
    expect(afterClose).toEqual({ feed: before.feed })
    await page.close()
  })

  test('the card there is as small as elsewhere, in every language', { timeout: 60_000 }, async () => {
    const page = await world.driven.openPrivate('https://www.tiktok.com/?variant=plain')
    await page.setViewport({ width: 1280, height: 800 })
    const shown = notice(page)
    await shown.click(tab)
    for (const language of await drawnLanguages(page)) {
      await world.send({ type: 'settings.change', change: { language } })
      const remark = readCatalogues(join(locales, language)).notice?.['notice.private'] as string
      await waitUntil(`it says: ${remark}`, async () => (await shown.text()).includes(remark))
      const { height } = await shown.rect()
      expect({ language, height: Math.max(height, 300), cut: await shown.cutTexts() }).toEqual({
        language,
        height: 300,
        cut: [],
      })
    }
    await page.close()
  })

  test('turning reminders off there holds everywhere, as a setting that says nothing of a visit', async () => {
    const page = await world.driven.openPrivate('https://www.tiktok.com/?variant=plain')
    const shown = notice(page)
    await shown.click(tab)
    await shown.click('Reminders off')
    await shown.waitFor('Undo')
    await waitUntil('it is stored', async () => {
      const { settings } = (await world.stored()) as { settings?: { reminders: boolean } }
      return settings?.reminders === false
    })
    expect((await world.stored()).history).toBeUndefined()
    await page.close()
  })
})
