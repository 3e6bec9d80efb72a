import { describe, expect, it } from 'vitest'
import {
  type NoticeState,
  nothing,
  onChosen,
  onFolded,
  onOpened,
  onUndone,
  onPush as push,
} from '../../../../core/notice/notice-state.ts'
import { type NoticeView, noticeView } from '../../../../core/notice/notice-view.ts'
import type { Decision } from '../../../../core/reminders/decide.ts'
import { emptyHistory } from '../../../../core/reminders/history.ts'
import { defaultSettings } from '../../../../core/settings/settings.ts'
import { aFeed, aFinding } from '../../../fixtures/feed.ts'
import { noticeWords as messages } from '../../../fixtures/words.ts'

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
/** As the background pushes it when nobody asked. */
const onPush = (state: NoticeState, decision: Decision, now: NoticeView, isSeen?: boolean) =>
  push(state, { decision, view: now, isAsked: false }, isSeen)
const card: NoticeState = { shows: 'card', view: view(), isAsked: false }
const tab: NoticeState = { shows: 'tab', view: view(), isAsked: false }

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

  it.each(['first', 'news', 'cadence', 'clock'] as const)(
    'gives way to the card of a new visit (%s), also where it was left standing after it was seen, or after a choice',
    (reason) => {
      const due = { form: 'card', reason } as const
      const next = { ...view('light', aFeed({ findings: [aFinding({ id: 'new' })], lead: ['new'] })), news: ['new'] }
      const shown = { shows: 'card', view: next, isAsked: false }
      expect(onPush(onFolded(card, true), due, next, true)).toEqual(shown)
      expect(onPush(onChosen(card, 'news'), due, next, true)).toEqual(shown)
      expect(onPush({ ...card, isAsked: true }, due, next, true)).toEqual({ ...shown, isAsked: true })
    },
  )

  it('offers Undo after a choice, and brings the card back by it', () => {
    const done = onChosen(card, 'off')
    expect(done).toMatchObject({ shows: 'done', choice: 'off' })
    expect(onPush(done, { form: 'nothing', reason: 'off' }, view()).shows).toBe('done')
    expect(onUndone(done).shows).toBe('card')
  })

  it('opens the card from the slim tab', () => {
    expect(onOpened(tab).shows).toBe('card')
  })

  it('is none where there is nothing to open, choose, undo or unfold', () => {
    expect([onOpened(nothing), onChosen(nothing, 'off'), onUndone(nothing), onFolded(nothing, true)]).toEqual([
      ...[nothing, nothing, nothing, nothing],
    ])
    expect(onUndone(tab)).toEqual(tab)
    expect(onOpened(onChosen(card, 'off')).shows).toBe('done')
  })

  it('was asked for by nobody where it came by itself, and goes with the next decision', () => {
    const shown = onPush(nothing, { form: 'card', reason: 'first' }, view())
    expect(shown).toMatchObject({ shows: 'card', isAsked: false })
    expect(onPush(tab, { form: 'nothing', reason: 'not-due' }, view())).toEqual(nothing)
  })

  it('stays although a card is due, whatever the reason: only the user’s word ends one', () => {
    expect(onPush(card, { form: 'nothing', reason: 'empty' }, view()).shows).toBe('card')
  })

  it('follows the theme after a choice, too', () => {
    const done = onPush(onChosen(card, 'off'), { form: 'nothing', reason: 'off' }, view('dark'))
    expect(done).toMatchObject({ shows: 'done', choice: 'off', view: { theme: 'dark' } })
  })
})

describe('a card that is unfolded', () => {
  const tabDecision = { form: 'tab', reason: 'already-shown' } as const
  const unfolded = onFolded(card, true)

  it('stays so, and folded again, whatever is pushed', () => {
    expect(onPush(unfolded, tabDecision, view('dark'))).toMatchObject({ view: { isUnfolded: true, theme: 'dark' } })
    expect(onPush(unfolded, tabDecision, { ...view(), language: 'de' })).toMatchObject({ view: { isUnfolded: true } })
    const folded = onFolded(unfolded, false)
    expect(onPush(folded, tabDecision, { ...view(), isUnfolded: true })).toMatchObject({ view: { isUnfolded: false } })
  })

  it('follows the setting when that is changed', () => {
    const always = { ...view(), alwaysInFull: true, isUnfolded: true }
    const shown = onPush(card, tabDecision, always)
    expect(shown).toMatchObject({ view: { isUnfolded: true } })
    expect(onPush(shown, tabDecision, view())).toMatchObject({ view: { isUnfolded: false } })
    expect(onPush(onFolded(shown, false), tabDecision, always)).toMatchObject({ view: { isUnfolded: false } })
  })

  it('is so again after Undo', () => {
    expect(onUndone(onChosen(unfolded, 'off'))).toMatchObject({ shows: 'card', view: { isUnfolded: true } })
  })
})

describe('a notice that was asked for', () => {
  const asked = push(nothing, { decision: { form: 'card', reason: 'asked' }, view: view(), isAsked: true })

  it.each(['off', 'snoozed', 'closed'] as const)('stays although reminders are %s: a person wants it', (reason) => {
    expect(asked.shows).toBe('card')
    expect(onPush(asked, { form: 'nothing', reason }, view()).shows).toBe('card')
  })

  it('stays at the next video, whatever is decided for it', () => {
    expect(onPush(asked, { form: 'tab', reason: 'already-shown' }, view()).shows).toBe('card')
    expect(onPush(asked, { form: 'card', reason: 'cadence' }, view(), false)).toMatchObject({ isAsked: true })
  })

  it('stays after Undo, too', () => {
    const undone = onUndone(onChosen(asked, 'tomorrow'))
    expect(onPush(undone, { form: 'nothing', reason: 'off' }, view()).shows).toBe('card')
  })

  it('takes the place of whatever is there', () => {
    const push1 = { decision: { form: 'card', reason: 'asked' }, view: view(), isAsked: true } as const
    expect(push(onChosen(card, 'off'), push1).shows).toBe('card')
    expect(push(tab, push1).shows).toBe('card')
  })
})
