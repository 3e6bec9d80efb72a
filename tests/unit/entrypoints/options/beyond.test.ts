import { describe, expect, it, vi } from 'vitest'
import { translator } from '../../../../core/language/translate.ts'
import type { OptionsProps, OptionsState } from '../../../../entrypoints/options/options-state.ts'
import elsewhere from '../../../../locales/en/elsewhere.json'
import settings from '../../../../locales/en/settings.json'
import { aFeed } from '../../../fixtures/feed.ts'
import { anInMemoryBrowser } from '../../../fixtures/in-memory-browser/in-memory-browser.ts'
import { realFeed } from '../../../fixtures/real-feed.ts'

const t = translator({ ...settings, ...elsewhere }, 'en')
const capcut = 'https://www.capcut.com/'

const aPage = async (reach: string[]) => {
  const browser = anInMemoryBrowser()
  const { beyondOf } = await import('../../../../entrypoints/options/beyond.ts')
  const said: (string | null)[] = []
  const set = ({ status }: Partial<OptionsState>) => void said.push(status?.(t as never) ?? null)
  const { services } = await realFeed()
  const feed = { ...aFeed(), services }
  const props = { data: { feed }, reach: { reach, origins: [] }, words: { t }, set } as unknown as OptionsProps
  const page = beyondOf(props)
  const press = async (isOn: boolean) => {
    page?.onReach('capcut', isOn)
    expect(said.at(-1)).toBeNull()
    await browser.idle()
    await vi.waitFor(() => expect(said.at(-1)).not.toBeNull())
  }
  return { browser, said, press, page }
}

describe('a part beside the site', () => {
  it('that is switched on is asked for and stored', async () => {
    const { browser, said, press } = await aPage([])
    await press(true)
    expect(said).toEqual([null, t('settings.saved')])
    expect(browser.storage.stored('local')).toMatchObject({ reach: ['capcut'] })
    expect(browser.permissions.allows(capcut)).toBe(true)
  })

  it('that the browser does not let in stays off, with a sentence', async () => {
    const { browser, said, press } = await aPage([])
    browser.permissions.user.says = false
    for (const _ of ['once', 'again']) await press(true)
    expect(said).toEqual([null, t('reach.refused'), null, t('reach.refused')])
    expect(browser.storage.stored('local')).toEqual({})
  })

  it('that cannot be stored is given back, with a sentence that says why', async () => {
    const { browser, said, press } = await aPage([])
    browser.refuse('storage.local.set', 'Resource::kQuotaBytes quota exceeded')
    await press(true)
    expect(said).toEqual([null, 'That was not saved: the browser has no room left to store it (STORAGE_FULL)'])
    expect(browser.permissions.allows(capcut)).toBe(false)
  })

  it('that cannot be stored as off stays on, with the same sentence', async () => {
    const { browser, said, press } = await aPage(['capcut'])
    browser.permissions.grant(['*://*.capcut.com/*'])
    browser.refuse('storage.local.set', 'Resource::kQuotaBytes quota exceeded')
    await press(false)
    expect(said).toEqual([null, 'That was not saved: the browser has no room left to store it (STORAGE_FULL)'])
    expect(browser.permissions.allows(capcut)).toBe(true)
  })

  it('that is switched off while the browser asks about another stays off', async () => {
    const { browser, said, page } = await aPage(['elsewhere'])
    page?.onReach('capcut', true)
    page?.onReach('elsewhere', false)
    await browser.idle()
    await vi.waitFor(() => expect(said.filter((sentence) => sentence !== null)).toHaveLength(2))
    expect(browser.storage.stored('local')).toMatchObject({ reach: ['capcut'] })
  })
})
