// What the popup shows at first comes from a digest; where that is damaged or missing, from the feed itself.
import { isDeepStrictEqual } from 'node:util'
import type { Page } from 'puppeteer-core'
import { expect, test } from 'vitest'
import { waitUntil } from '../../tools/browser/wait-until.ts'
import { inBrowsers, type World } from './in-browsers.ts'

type Kept = { by: string; text: string; mark: number }

const kept = async (world: World) => (await world.stored()).popup as Kept | undefined

const shown = (popup: Page) =>
  waitUntil('the findings are listed', () =>
    popup.evaluate(() => {
      // What its window has no room for at first is drawn after the rest, and ends with what can be done.
      const isWhole = document.querySelector('.finding-entry') && document.querySelector('.action-list')
      return isWhole ? document.querySelector('main')?.textContent : null
    }),
  )

const open = async (world: World) => {
  const popup = await world.driven.popup()
  const text = await shown(popup)
  await popup.close()
  return text
}

inBrowsers((world) => {
  test('the popup shows the same from a digest, without one, from a damaged one and from one of another shape', async () => {
    await world.driven.open('https://www.example.com/')
    const without = await open(world)
    await waitUntil('the digest is made', async () => (await kept(world))?.text)
    const sealed = (await kept(world)) as Kept
    expect(await open(world)).toBe(without)
    const damaged = { ...sealed, text: sealed.text.replaceAll(/"title":"[^"]*"/g, '"title":7') }
    const ofAnotherShape = { ...sealed, by: '0.0.1', text: '[]' }
    for (const popup of [damaged, ofAnotherShape]) {
      await world.store({ popup })
      expect(await open(world)).toBe(without)
      await waitUntil('it is made anew', async () => {
        const { by, text = '' } = (await kept(world)) ?? {}
        return by === sealed.by && isDeepStrictEqual(JSON.parse(text), JSON.parse(sealed.text))
      })
    }
  })

  test('it follows the language of the settings', async () => {
    await world.driven.open('https://www.example.com/')
    await world.send({ type: 'settings.change', change: { language: 'de' } })
    await waitUntil('the digest follows', async () => (await kept(world))?.text.includes('"language":"de"'))
    expect(await open(world)).toContain('Gesagt')
  })
})
