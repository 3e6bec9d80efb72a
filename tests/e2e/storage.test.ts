// What is stored, what is not, and what becomes of it when it is damaged.
import { expect, test } from 'vitest'
import { waitUntil } from '../../tools/browser/wait-until.ts'
import { inBrowsers, type World } from './in-browsers.ts'

const damaged: [string, Record<string, unknown>, RegExp][] = [
  ['settings that are a word', { settings: 'garbage' }, /settings could not be read/],
  ['settings with a wrong value', { settings: { version: 1, reminders: 'perhaps' } }, /settings could not be read/],
  ['settings of a later version', { settings: { version: 99 } }, /settings came from a newer version/],
  ['a record that is a number', { history: 42 }, /record of what you were shown could not be read/],
  [
    'a choice of feed without its keys',
    { channel: { url: 'https://own.example/' } },
    /“Another feed” could not be read/,
  ],
  ['a feed that is a list', { feed: [] }, /findings could not be read/],
]

const linesOn = async (world: World, pattern: RegExp) => {
  const page = await world.driven.extensionPage('options.html')
  return waitUntil(`the settings say ${pattern}`, async () => {
    const lines = (await page.evaluate(() => document.body.innerText)).split('\n')
    return lines.filter((line) => pattern.test(line)).length
  })
}

inBrowsers((world) => {
  test.each(damaged)('%s: the settings page says so in one line', async (_what, items, pattern) => {
    await world.store(items)
    expect(await linesOn(world, pattern)).toBe(1)
  })

  test.each(damaged)('%s: the notice shows as ever', async (_what, items) => {
    await world.store(items)
    const { notice } = await world.visit('/?variant=plain')
    await notice.waitFor('See the findings')
  })

  test('nothing is stored about the pages that somebody visited', async () => {
    const { notice } = await world.visit('/@someone/video/1')
    await notice.waitFor('See the findings')
    await waitUntil('the card is on record', async () => 'history' in (await world.stored()))
    const { feed: _, troubles: __, popup: ___, ...stored } = await world.stored()
    expect(Object.keys(stored)).toEqual(['history'])
    expect(JSON.stringify(stored)).not.toMatch(/someone|video|https?:/)
    const members = ['known', 'lastNoticeAt', 'seen', 'snooze', 'told', 'version']
    expect(Object.keys(stored.history as object).toSorted()).toEqual(members)
  })
})
