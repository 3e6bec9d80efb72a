// @vitest-environment happy-dom
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { WelcomeView } from '../../../components/welcome-view.tsx'
import { noticeView } from '../../../core/notice/notice-view.ts'
import { emptyHistory } from '../../../core/reminders/history.ts'
import { defaultSettings } from '../../../core/reminders/settings.ts'
import messages from '../../../locales/en/notice.json'
import { buttonNamed, draw } from '../../fixtures/draw.ts'
import { aFeed } from '../../fixtures/feed.ts'
import { words } from '../../fixtures/words.ts'

const english = { language: 'en', direction: 'ltr' } as const
const circumstances = {
  settings: defaultSettings,
  history: emptyHistory,
  feed: aFeed(),
  isPrivate: false,
  messages,
  ...english,
}

const drawWelcome = (access: 'granted' | 'missing' | null = null, isPublished = false) => {
  const calls = { onReminders: vi.fn(), onGrant: vi.fn() }
  const demo = noticeView(circumstances)
  const state = { reminders: true, access, isPublished, error: null }
  const root = draw(<WelcomeView demo={demo} t={words} {...state} {...calls} />)
  return { root, ...calls }
}

beforeAll(() => {
  globalThis.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
})

describe('the first run', () => {
  it('shows the real notice as a demo that nothing can happen in', () => {
    const { root } = drawWelcome()
    expect(root.querySelector('[inert] .notice-card')).not.toBeNull()
    expect(root.querySelector('.welcome-demo > figcaption')?.textContent).toContain('A demo of the notice')
  })

  it('offers the grant only where access is missing', () => {
    expect(buttonNamed(drawWelcome().root, 'Allow on tiktok.com')).toBeUndefined()
    const { root, onGrant } = drawWelcome('missing')
    buttonNamed(root, 'Allow on tiktok.com')?.click()
    expect(onGrant).toHaveBeenCalledOnce()
  })

  it('says of the network what is true: nothing is asked for, or the findings alone, whatever one visits', () => {
    expect(drawWelcome().root.textContent).toContain('no request to any server')
    const text = drawWelcome(null, true).root.textContent
    expect(text).toContain('All it asks a server for is the findings’ file, about every six hours')
    expect(text).not.toContain('no request')
  })
})
