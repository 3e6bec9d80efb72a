import { describe, expect, it } from 'vitest'
import {
  type NoticeState,
  nothing,
  onChosen,
  onOpened,
  onPush,
  onUndone,
} from '../../../../core/notice/notice-state.ts'
import { noticeView } from '../../../../core/notice/notice-view.ts'
import { emptyHistory } from '../../../../core/reminders/history.ts'
import { defaultSettings } from '../../../../core/reminders/settings.ts'
import messages from '../../../../locales/en/notice.json'
import { aFeed, aFinding } from '../../../fixtures/feed.ts'

const view = (theme: 'light' | 'dark' = 'light', feed = aFeed()) =>
  noticeView({
    settings: { ...defaultSettings, theme },
    history: emptyHistory,
    feed,
    isPrivate: false,
    messages,
    language: 'en',
    direction: 'ltr',
  })
const card: NoticeState = { shows: 'card', view: view() }
const tab: NoticeState = { shows: 'tab', view: view() }

describe('an open notice', () => {
  it('shows what it is pushed first', () => {
    expect(onPush(nothing, { form: 'tab', reason: 'not-due' }, view()).shows).toBe('tab')
    expect(onPush(nothing, { form: 'nothing', reason: 'off' }, view()).shows).toBe('nothing')
  })

  it('keeps a card that is being read when the decision is a slim tab, or none because none is wanted', () => {
    expect(onPush(card, { form: 'tab', reason: 'already-shown' }, view()).shows).toBe('card')
    expect(onPush(card, { form: 'nothing', reason: 'not-due' }, view()).shows).toBe('card')
  })

  it.each(['off', 'snoozed', 'closed'] as const)('goes when the user has said %s elsewhere', (reason) => {
    expect(onPush(card, { form: 'nothing', reason }, view()).shows).toBe('nothing')
    expect(onPush(tab, { form: 'nothing', reason }, view()).shows).toBe('nothing')
  })

  it('follows the theme, and keeps the findings under the reader’s eyes', () => {
    const other = view('dark', aFeed({ findings: [aFinding({ title: 'Another title' })] }))
    const after = onPush(card, { form: 'tab', reason: 'already-shown' }, other)
    expect(after).toMatchObject({ view: { theme: 'dark', findings: [{ title: aFinding().title }] } })
  })

  it('is shown anew to somebody who has chosen another language', () => {
    const translations = { de: { title: 'Aufnahmen', content_text: 'Worum es geht.', reply: 'Die Antwort.' } }
    const feed = aFeed({ findings: [aFinding({ translations })] })
    const about = { settings: defaultSettings, history: emptyHistory, feed, isPrivate: false, messages }
    const german = noticeView({ ...about, language: 'de', direction: 'ltr' })
    expect(onPush(card, { form: 'tab', reason: 'already-shown' }, german)).toMatchObject({
      shows: 'card',
      view: { language: 'de', findings: [{ title: 'Aufnahmen' }] },
    })
  })

  it('shows newer findings while nobody has seen the card yet', () => {
    const other = view('light', aFeed({ findings: [aFinding({ title: 'Another title' })] }))
    const decision = { form: 'card', reason: 'continued' } as const
    expect(onPush(card, decision, other, false)).toMatchObject({ view: { findings: [{ title: 'Another title' }] } })
    expect(onPush(card, decision, other, true)).toMatchObject({ view: { findings: [{ title: aFinding().title }] } })
    const elsewhere = { form: 'tab', reason: 'already-shown' } as const
    expect(onPush(card, elsewhere, other, false)).toMatchObject({ view: { findings: [{ title: aFinding().title }] } })
  })

  it('offers Undo after a choice, and brings the card back by it', () => {
    const done = onChosen(card, 'off')
    expect(done).toMatchObject({ shows: 'done', choice: 'off' })
    expect(onPush(done, { form: 'nothing', reason: 'off' }, view()).shows).toBe('done')
    expect(onUndone(done).shows).toBe('card')
  })

  it('opens the card from the slim tab', () => {
    expect(onOpened(tab).shows).toBe('card')
  })
})
