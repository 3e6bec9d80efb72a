import { describe, expect, it } from 'vitest'
import { aBackground } from '../../../fixtures/in-memory-browser/background.ts'

describe('a change', () => {
  it('of what an organisation has set is refused by name, even where the value is the same', async () => {
    const { fromPage, stored } = await aBackground({ stored: { managed: { cadence: 'daily' } } })
    const change = { cadence: 'daily', theme: 'dark' } as const
    expect(await fromPage({ type: 'settings.change', change })).toEqual({
      ok: false,
      error: { code: 'SETTING_MANAGED', message: expect.stringMatching(/cadence/) },
    })
    expect(stored().settings).toBeUndefined()
  })

  it('is refused for what the organisation has set, and told of nothing else', async () => {
    const { fromPage, stored } = await aBackground({ stored: { managed: { cadence: 'daily', language: 'fr' } } })
    const refused = async (change: object) =>
      ((await fromPage({ type: 'settings.change', change } as never)) as { error?: { message: string } }).error?.message
    expect(await refused({ cadence: 'news' })).toBe('Your organisation has set cadence.')
    expect(await refused({ cadence: 'news', language: 'de' })).toBe('Your organisation has set cadence, language.')
    expect(await refused({ theme: 'dark' })).toBeUndefined()
    expect(stored().settings).toMatchObject({ theme: 'dark', cadence: 'weekly' })
  })

  it('is never lost to another at the same time', async () => {
    const { fromPage, stored } = await aBackground()
    const changes = [{ theme: 'dark' }, { position: 'top-start' }, { slimTab: false }, { cadence: 'news' }] as const
    await Promise.all(changes.map((change) => fromPage({ type: 'settings.change', change })))
    expect(stored().settings).toMatchObject(Object.assign({}, ...changes))
  })

  it('that changes nothing writes nothing', async () => {
    const { fromPage, browser } = await aBackground()
    await fromPage({ type: 'findings.seen' })
    const writes = browser.argsOf('storage.local.set').length
    await fromPage({ type: 'snooze.end' })
    await fromPage({ type: 'settings.change', change: {} })
    expect(browser.argsOf('storage.local.set').length).toBe(writes)
  })
})
