import { describe, expect, it } from 'vitest'
import { emptyHistory } from '../../../../core/reminders/history.ts'
import { defaultSettings } from '../../../../core/settings/settings.ts'
import { aBackground } from '../../../fixtures/in-memory-browser/background.ts'

describe('the badge', () => {
  it('is empty after an installation', async () => {
    expect((await aBackground()).browser.button.text).toBe('')
  })

  it('counts what has come since then and nobody has seen, and says so in the button’s title', async () => {
    const local = { history: { ...emptyHistory, known: {} } }
    const { browser, fromPage, untilIdle } = await aBackground({ stored: { local } })
    expect(browser.button).toMatchObject({ text: '1', title: expect.stringMatching(/1 /) })
    await fromPage({ type: 'findings.seen' })
    await untilIdle()
    expect(browser.button.text).toBe('')
    expect(browser.button.title).not.toMatch(/1 /)
  })

  it('is empty with reminders off: a number reminds, too', async () => {
    const local = { settings: { ...defaultSettings, reminders: false }, history: { ...emptyHistory, known: {} } }
    const { browser } = await aBackground({ stored: { local } })
    expect(browser.button.text).toBe('')
  })

  it('speaks the language of the settings', async () => {
    const settings = { ...defaultSettings, language: 'de' }
    const german = await aBackground({ stored: { local: { settings } } })
    const english = await aBackground()
    expect(german.browser.button.title).not.toBe(english.browser.button.title)
  })
})
