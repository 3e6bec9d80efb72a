// @vitest-environment happy-dom
import { render } from 'preact'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { WelcomeView, type WelcomeViewProps } from '../../../../components/welcome/view.tsx'
import { noticeView } from '../../../../core/notice/notice-view.ts'
import { emptyHistory } from '../../../../core/reminders/history.ts'
import { defaultSettings } from '../../../../core/settings/settings.ts'
import { buttonNamed, draw, focusAfter } from '../../../fixtures/draw.ts'
import { aFeed } from '../../../fixtures/feed.ts'
import { noticeWords as messages, words } from '../../../fixtures/words.ts'

const english = { language: 'en', direction: 'ltr' } as const
const circumstances = {
  settings: defaultSettings,
  history: emptyHistory,
  isPrivate: false,
  messages,
  ...english,
}

const drawWelcome = (access: WelcomeViewProps['access'] = null, isPublished = false, feed = aFeed()) => {
  const calls = { onReminders: vi.fn(), onGrant: vi.fn() }
  const demo = noticeView({ ...circumstances, feed })
  const state = { reminders: true, isUnreadable: false, hosts: ['www.tiktok.com'], access, isPublished, error: null }
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
  it('hands the focus on where access is granted and what asked for it goes', async () => {
    const view = (access: WelcomeViewProps['access']) => (
      <WelcomeView
        {...{ demo: null, reminders: true, isPublished: true, access, hosts: [], isUnreadable: false, error: null }}
        {...{ t: words, onReminders: vi.fn(), onGrant: vi.fn() }}
      />
    )
    const root = draw(view('missing'))
    const grant = buttonNamed(root, 'Allow on tiktok.com')
    expect(await focusAfter(root, grant, () => render(view('granted'), root))).toBe(
      root.querySelector('#switch-reminders'),
    )
  })

  it('shows the real notice as a demo that nothing can happen in', () => {
    const { root } = drawWelcome()
    expect(root.querySelector('[inert] .notice-card')).not.toBeNull()
    expect(root.querySelector('.welcome-demo > figcaption')?.textContent).toContain('A demo of the notice')
  })

  it('shows no notice of a feed without findings, but says so', () => {
    const { root } = drawWelcome(null, false, aFeed({ findings: [], pairs: [], lead: [] }))
    expect(root.querySelector('.notice-card')).toBeNull()
    expect(root.textContent).toContain('The feed in use lists no findings.')
  })

  it('offers the grant only where access is missing', () => {
    expect(buttonNamed(drawWelcome().root, 'Allow on tiktok.com')).toBeUndefined()
    const { root, onGrant } = drawWelcome('missing')
    buttonNamed(root, 'Allow on tiktok.com')?.click()
    expect(onGrant).toHaveBeenCalledOnce()
    expect(drawWelcome('some').root.textContent).toContain('lets WhoSees see only www.tiktok.com')
  })

  it('says of the network what is true: nothing is asked for, or the findings alone, whatever one visits', () => {
    expect(drawWelcome().root.textContent).toContain('tells nobody what you do: no account, no telemetry, no request')
    const text = drawWelcome(null, true).root.textContent
    expect(text).toContain('All it asks a server for is the file of findings, about every six hours')
    expect(text).not.toContain('no request')
  })
})
