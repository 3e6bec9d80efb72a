// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { lockOf } from '../../../components/organisation.ts'
import { OrganisationNote } from '../../../components/organisation-note.tsx'
import { describePolicyProblem, ManagedSettings } from '../../../components/settings/managed-settings.tsx'
import { AppearanceSettings, NoticeSettings } from '../../../components/settings/notice-settings.tsx'
import { Switch } from '../../../components/switch.tsx'
import { onPush } from '../../../core/notice/notice-state.ts'
import { noticeView } from '../../../core/notice/notice-view.ts'
import type { Policy } from '../../../core/policy/policy.ts'
import { policyKeys } from '../../../core/policy/policy-options.ts'
import { emptyHistory } from '../../../core/reminders/history.ts'
import { defaultSettings } from '../../../core/settings/settings.ts'
import { buttonNamed, draw } from '../../fixtures/draw.ts'
import { drawCard } from '../../fixtures/draw-card.tsx'
import { aFeed } from '../../fixtures/feed.ts'
import { noticeWords as messages, words as t } from '../../fixtures/words.ts'

const aPolicy = (members: Partial<Policy> = {}): Policy => ({
  organisation: 'Example Ltd',
  note: null,
  settings: {},
  problems: [],
  ...members,
})

const controls = (policy: Policy | null) => ({
  ...({ language: 'en', direction: 'ltr', systemLanguage: 'de' } as const),
  ...{ t, settings: { ...defaultSettings, ...policy?.settings }, policy, onChange: vi.fn() },
})

describe('an organisation’s note', () => {
  it('stands in a landmark that says whose it is, and that it is none of the findings', () => {
    const aside = draw(<OrganisationNote policy={aPolicy({ note: 'Ask <b>IT</b>.' })} t={t} />).querySelector('aside')
    const title = document.getElementById(aside?.getAttribute('aria-labelledby') ?? '') ?? aside?.firstElementChild
    expect(title?.textContent).toBe('Note from Example Ltd, not part of the findings')
    // Plain text, whatever is in it.
    expect(aside?.lastElementChild?.textContent).toBe('Ask <b>IT</b>.')
  })

  it('is not there without words, nor without an organisation', () => {
    expect(draw(<OrganisationNote policy={aPolicy()} t={t} />).innerHTML).toBe('')
    expect(draw(<OrganisationNote policy={null} t={t} />).innerHTML).toBe('')
  })
})

describe('a locked setting', () => {
  it('says who has set it, by name where there is one', () => {
    const policy = aPolicy({ settings: { reminders: true } })
    expect(lockOf('reminders', policy, t)).toBe('Set by Example Ltd')
    expect(lockOf('reminders', { ...policy, organisation: null }, t)).toBe('Set by your organisation')
    expect(lockOf('cadence', policy, t)).toBeNull()
    expect(lockOf('reminders', null, t)).toBeNull()
  })

  it('is a switch that can be reached and read, and does nothing', () => {
    const onChange = vi.fn()
    const root = draw(<Switch name="x" label="X" locked="Set by Example Ltd" checked={true} onChange={onChange} />)
    const control = root.querySelector<HTMLButtonElement>('[role=switch]')
    expect(control?.ariaDisabled ?? control?.getAttribute('aria-disabled')).toBe('true')
    expect(control?.disabled).toBe(false)
    control?.click()
    expect(onChange).not.toHaveBeenCalled()
  })

  it('is a value in words, with nothing to choose', () => {
    const policy = aPolicy({ settings: { cadence: 'daily', language: 'fr' } })
    const notice = draw(<NoticeSettings {...controls(policy)} snoozed={null} onEndSnooze={vi.fn()} />)
    expect(notice.querySelector('[name=cadence]')).toBeNull()
    expect(notice.querySelector('.locked-value')?.textContent).toBe('How oftenOnce a daySet by Example Ltd')
    const appearance = draw(<AppearanceSettings {...controls(policy)} />)
    expect(appearance.querySelector('select')).toBeNull()
    expect(appearance.querySelector('.locked-value')?.textContent).toBe('LanguageFrançaisSet by Example Ltd')
  })

  it('stands beside others that are free', () => {
    const policy = aPolicy({ settings: { reminders: false } })
    const props = controls(policy)
    const root = draw(<NoticeSettings {...props} snoozed={null} onEndSnooze={vi.fn()} />)
    root.querySelector<HTMLInputElement>('input[name=cadence][value=news]')?.click()
    expect(props.onChange).toHaveBeenCalledExactlyOnceWith({ cadence: 'news' })
  })
})

describe('the notice', () => {
  const noticeWith = (policy: Policy | null) => {
    const about = { settings: defaultSettings, history: emptyHistory, feed: aFeed(), isPrivate: false, messages }
    return noticeView({ ...about, policy, language: 'en', direction: 'ltr' })
  }

  it('offers to turn reminders off only where that is the user’s to choose', () => {
    expect(buttonNamed(drawCard(noticeWith(null)), 'Reminders off')).toBeDefined()
    expect(buttonNamed(drawCard(noticeWith(aPolicy())), 'Reminders off')).toBeDefined()
    const locked = drawCard(noticeWith(aPolicy({ settings: { reminders: true } })))
    expect(buttonNamed(locked, 'Reminders off')).toBeUndefined()
    expect(buttonNamed(locked, 'Close')).toBeDefined()
  })

  it('offers no reminder where the organisation has turned them off', () => {
    const asked = drawCard(noticeWith(aPolicy({ settings: { reminders: false } })))
    expect(buttonNamed(asked, 'Remind me')).toBeUndefined()
    expect(buttonNamed(asked, 'See the findings')).toBeDefined()
  })

  it('that is open follows a policy that comes meanwhile', () => {
    const open = { shows: 'card', view: noticeWith(null), isAsked: false } as const
    const view = noticeWith(aPolicy({ settings: { reminders: true } }))
    const now = onPush(open, { decision: { form: 'tab', reason: 'not-due' }, view, isAsked: false })
    expect(now).toMatchObject({ shows: 'card', view: { locked: true } })
  })
})

describe('a snooze', () => {
  it('can be ended before its time', () => {
    const onEndSnooze = vi.fn()
    const root = draw(<NoticeSettings {...controls(null)} snoozed="Not until then." onEndSnooze={onEndSnooze} />)
    buttonNamed(root, 'Remind me again now')?.click()
    expect(onEndSnooze).toHaveBeenCalledOnce()
  })
})

describe('the word on an organisation in the settings', () => {
  it('is not there where there is none', () => {
    expect(draw(<ManagedSettings policy={null} t={t} />).innerHTML).toBe('')
  })

  it('names it, and each key that cannot be used', () => {
    const text = draw(<ManagedSettings policy={aPolicy({ problems: ['cadence', 'remind'] })} t={t} />).textContent
    expect(text).toContain('Managed by Example Ltd')
    expect(text).toContain('“cadence” must be every-visit, daily, weekly or news. Your own choice applies instead.')
    expect(text).toContain('WhoSees has no setting “remind”. It has no effect.')
  })

  it.each([...policyKeys])('says of %s what it must be, and what holds instead', (key) => {
    expect(describePolicyProblem(key, t)).toMatch(new RegExp(`^“${key}” must .+\\. .+\\.$`))
    expect(describePolicyProblem(key, t)).not.toContain('{')
  })
})
