// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { defaultSettings } from '../../../core/settings/settings.ts'
import { anInMemoryBrowser } from '../../fixtures/in-memory-browser/in-memory-browser.ts'

const load = async () => {
  anInMemoryBrowser()
  return import('../../../platform/page.ts')
}

afterEach(() => void vi.useRealTimers())

it('gives the document the theme of the settings, and the language and direction of the words', async () => {
  const { dressDocument } = await load()
  dressDocument({ ...defaultSettings, theme: 'dark' }, { language: 'he', direction: 'rtl' })
  const root = document.documentElement
  expect([root.dataset.theme, root.lang, root.dir]).toEqual(['dark', 'he', 'rtl'])
  dressDocument(defaultSettings, { language: 'en', direction: 'ltr' })
  expect([root.dataset.theme, root.lang, root.dir]).toEqual(['system', 'en', 'ltr'])
})

it('has the version of the manifest', async () => {
  expect((await load()).extensionVersion()).toBe('1.2.3')
})

it('runs a job after the next picture, not with it', async () => {
  const { afterPaint } = await load()
  vi.useFakeTimers()
  const order: string[] = []
  afterPaint(() => order.push('job'))
  requestAnimationFrame(() => order.push('picture'))
  expect(order).toEqual([])
  vi.advanceTimersByTime(100)
  expect(order).toEqual(['picture', 'job'])
})

describe('why a message failed', () => {
  it('is the background’s code', async () => {
    const { failureOf } = await load()
    const { Refusal } = await import('../../../core/messages/refusal.ts')
    expect(failureOf(new Refusal({ code: 'SETTING_MANAGED', message: 'Set by others.' }))).toBe('SETTING_MANAGED')
  })

  it.each([[new Error('Extension context invalidated.')], ['gone'], [undefined]])(
    'is that nobody answered, for anything else: %s',
    async (error) => {
      expect((await load()).failureOf(error)).toBe('NO_ANSWER')
    },
  )
})
