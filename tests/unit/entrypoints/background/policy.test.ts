import { describe, expect, it } from 'vitest'
import { aBackground } from '../../../fixtures/in-memory-browser/background.ts'
import { aPublisher } from '../../../fixtures/published-feed.ts'

describe('what an organisation sets', () => {
  it('is in force at once: badge and tabs follow', async () => {
    const { browser, openTab, visit, untilShown, stored, untilIdle } = await aBackground()
    const tab = openTab()
    await visit(tab)
    await untilShown(tab, 'card')
    browser.storage.put('managed', { reminders: false, organisation: 'Example School' })
    await untilShown(tab, 'nothing')
    await untilIdle()
    expect(browser.button.text).toBe('')
    expect(stored().policy).toMatchObject({ organisation: 'Example School', settings: { reminders: false } })
    expect(stored().settings).toBeUndefined()
  })

  it('goes when it is taken back, and the user’s own settings hold again', async () => {
    const { browser, openTab, visit, stored, untilIdle } = await aBackground({
      stored: { managed: { reminders: false } },
    })
    expect(await visit(openTab())).toMatchObject({ value: { form: 'nothing' } })
    browser.storage.put('managed', { reminders: undefined })
    await untilIdle()
    expect(stored().policy).toBeNull()
    expect(await visit(openTab())).toMatchObject({ value: { form: 'card' } })
  })

  it('writes nothing at a start that finds it as it was', async () => {
    const { browser, restartWorker } = await aBackground({ stored: { managed: { cadence: 'daily' } } })
    const writes = browser.argsOf('storage.local.set').length
    await restartWorker()
    expect(browser.argsOf('storage.local.set').length).toBe(writes)
  })

  it('may be another feed, whose first check is then due', async () => {
    const { choice, url } = await aPublisher('https://organisation.example/')
    const { browser, stored, untilIdle } = await aBackground()
    browser.storage.put('managed', { feedUrl: choice.url, feedKeys: choice.keys })
    await untilIdle()
    expect(stored()).toMatchObject({ policyFeed: { url }, refresh: { dueAt: expect.any(Number) } })
    expect(browser.alarms.all().map(({ name }) => name)).toEqual(['refresh'])
  })

  it('is taken over in the order in which it was set', async () => {
    const { browser, stored, untilIdle } = await aBackground()
    for (const cadence of ['daily', 'news', 'weekly']) browser.storage.put('managed', { cadence })
    await untilIdle()
    expect(stored().policy).toMatchObject({ settings: { cadence: 'weekly' } })
  })
})
