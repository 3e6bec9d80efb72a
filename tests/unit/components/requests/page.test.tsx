// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { RequestPage } from '../../../../components/requests/page.tsx'
import type { LetterWords } from '../../../../components/requests/request-props.ts'
import { translator } from '../../../../core/language/translate.ts'
import type { Requests } from '../../../../core/requests/schema.ts'
import { readMessages } from '../../../../tools/site/messages.ts'
import { announced, buttonNamed, draw, focusAfter } from '../../../fixtures/draw.ts'
import { someRequests } from '../../../fixtures/letters.ts'
import { requestWords } from '../../../fixtures/request-words.ts'

let requests: Requests
beforeAll(async () => {
  requests = await someRequests()
})

type Memory = Parameters<typeof RequestPage>[0]['memory']

const openPage = (memory: Memory = null, of = requests) => {
  const onCopy = vi.fn(async (_: string) => true)
  const onSave = vi.fn((_name: string, _contents: Blob) => {})
  const means = { onCopy, onSave, today: () => '2026-01-31' }
  let root = document.body
  const page = (language: LetterWords['language'], kept = memory, t = requestWords.t) => (
    <RequestPage
      {...{ requests: of, means, memory: kept }}
      words={{ t, language }}
      actions={[]}
      findingLinks={() => []}
    />
  )
  void act(() => {
    root = draw(page('en'))
  })
  const speak = (language: LetterWords['language'], t = requestWords.t) =>
    void act(() => render(page(language, memory, t), root))
  const redraw = (kept: Memory) => render(page('en', kept), root)
  return { root, speak, redraw, onCopy, onSave }
}

const choose = (root: HTMLElement, place: string) => {
  void act(() => root.querySelector<HTMLInputElement>(`[name=place][value=${place}]`)?.click())
}

const type = (root: HTMLElement, id: string, text: string) => {
  void act(() => {
    const input = root.querySelector<HTMLInputElement>(id)
    if (!input) throw new Error(`There is no ${id}.`)
    input.value = text
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

const press = (root: HTMLElement, name: string) =>
  act(async () => {
    buttonNamed(root, name)?.click()
  })

const hostile: [string, string][] = [
  ['300 characters', 'N'.repeat(300)],
  ['a formula', "=cmd|' /C calc'!A0"],
  ['right-to-left words and marks', 'אלכס\u202e\u2066'],
  ['a path', '../../etc/passwd'],
  ['calendar lines', 'a\r\nEND:VEVENT\r\nBEGIN:VALARM'],
  ['markup', '<img src=x onerror=alert(1)>'],
]

describe('what is typed', () => {
  it.each(hostile)('stays text in the letter, and out of file names and the calendar: %s', async (_, name) => {
    const { root, onCopy, onSave } = openPage()
    choose(root, 'uk')
    type(root, '#request-name', name)
    type(root, '#request-username', name)
    await press(root, 'Copy the letter')
    await press(root, 'Save as text')
    await press(root, 'Add the deadline to a calendar (.ics)')
    const [[copied = ''] = []] = onCopy.mock.calls
    const [letter, calendar] = onSave.mock.calls
    expect(await letter?.[1].text()).toBe(copied)
    expect(copied.split('\n').slice(0, 4)).toEqual([
      // A field of one line drops line breaks by itself.
      name
        .replaceAll('\r\n', '')
        .replaceAll(/[\u202e\u2066]+/g, ' ')
        .trim(),
      '____',
      '',
      'TikTok Information Technologies UK Limited',
    ])
    expect([letter?.[0], calendar?.[0]]).toEqual(['data-request-2026-01-31.txt', 'data-request-2026-02-28.ics'])
    const text = (await calendar?.[1].text()) ?? ''
    expect(text).toContain('SUMMARY:Answer to my data request due')
    expect(text.match(/BEGIN:|END:/g)).toHaveLength(6)
    for (const part of name.split(/[\s\u202e\u2066]+/).filter((one) => one.length > 3 && !one.includes(':')))
      expect(text).not.toContain(part.slice(0, 40))
    expect(root.querySelector('img')).toBeNull()
  })

  it('is copied by Ctrl+Enter, too', async () => {
    const { root, onCopy } = openPage()
    choose(root, 'br')
    await act(async () => {
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true }))
    })
    expect(onCopy.mock.calls[0]?.[0]).toContain('under Articles 18 and 19 of the LGPD')
  })
})

describe('the calendar', () => {
  it.each(['eu', 'uk', 'br'])('names no letter that does not come next everywhere: %s', async (place) => {
    const { root, onSave } = openPage()
    choose(root, place)
    await press(root, 'Add the deadline to a calendar (.ics)')
    const text = (await onSave.mock.calls[0]?.[1].text())?.replaceAll('\r\n ', '') ?? ''
    expect(text).toContain('You sent a request for access on 31 Jan 2026. If no answer has come\\, the page that wrote')
    expect(text).not.toMatch(/reminder|complaint/)
    expect(text.includes('An extension')).toBe(place !== 'br')
  })
})

describe('a later letter', () => {
  it('is saved under its own day', async () => {
    const { root, onSave } = openPage()
    choose(root, 'eu')
    type(root, '#request-sent-on', '2025-12-20')
    await press(root, 'Write it')
    await press(root, 'Save as text')
    expect(onSave.mock.calls.map(([name]) => name)).toEqual(['data-request-reminder-2026-01-31.txt'])
  })
})

describe('the keyboard', () => {
  it('goes on in the letter that it has had written', async () => {
    const { root } = openPage()
    choose(root, 'eu')
    type(root, '#request-sent-on', '2025-12-20')
    buttonNamed(root, 'Write it')?.focus()
    await press(root, 'Write it')
    expect(document.activeElement?.className).toBe('letter-scroll')
    expect(document.activeElement?.getAttribute('aria-label')).toBe('A reminder')
  })

  it('stays where it is while the letter changes for another reason', async () => {
    const { root } = openPage()
    choose(root, 'eu')
    type(root, '#request-sent-on', '2025-12-20')
    await press(root, 'Write it')
    const [question] = root.querySelectorAll<HTMLInputElement>('.request-question input')
    question?.focus()
    await act(async () => question?.click())
    expect(root.querySelector('.letter-scroll')?.getAttribute('aria-label')).toBe('The request')
    expect(document.activeElement).toBe(question)
  })

  it('goes on at the first question that it has had shown', async () => {
    const { root } = openPage()
    choose(root, 'eu')
    const before = [...root.querySelectorAll('.request-question input')]
    const more = root.querySelector<HTMLButtonElement>('.request-more')
    more?.focus()
    await act(async () => more?.click())
    expect(more?.isConnected).toBe(false)
    const [firstNew] = [...root.querySelectorAll('.request-question input')].filter((one) => !before.includes(one))
    expect(firstNew).toBeDefined()
    expect(document.activeElement).toBe(firstNew)
  })

  it('does not lose the question that it has just given up', async () => {
    const { root } = openPage()
    choose(root, 'eu')
    for (const question of root.querySelectorAll<HTMLInputElement>('.request-question :checked')) {
      question.focus()
      await act(async () => question.click())
      expect(question.checked).toBe(false)
      expect(document.activeElement).toBe(question)
    }
  })
})

describe('what is remembered', () => {
  it('is place, day and deadline alone, and only where it is asked for', async () => {
    const onRemember = vi.fn(async () => true)
    const { root } = openPage({ asked: null, isPrivate: false, onRemember })
    choose(root, 'kr')
    type(root, '#request-name', 'Alex')
    expect(onRemember).not.toHaveBeenCalled()
    await act(async () => root.querySelector<HTMLElement>('[role=switch]')?.click())
    expect(onRemember).toHaveBeenCalledExactlyOnceWith({
      ...{ version: 1, place: 'kr', sentOn: '2026-01-31', dueOn: '2026-02-10' },
    })
  })

  it('fills the form when the page is opened again', () => {
    const asked = { version: 1, place: 'ch', sentOn: '2026-01-10', dueOn: '2026-02-09' } as const
    const { root } = openPage({ asked, isPrivate: false, onRemember: async () => true })
    expect(root.querySelector<HTMLInputElement>('[name=place]:checked')?.value).toBe('ch')
    expect(root.querySelector<HTMLInputElement>('#request-sent-on')?.value).toBe('2026-01-10')
  })

  it('is the deadline of a letter by post, too, and no other one stands beside it', () => {
    const asked = { version: 1, place: 'uk', sentOn: '2025-12-29', dueOn: '2026-02-03' } as const
    const { root } = openPage({ asked, isPrivate: false, onRemember: async () => true })
    expect(root.querySelector<HTMLSelectElement>('#request-channel')?.value).toBe('post')
    expect(root.querySelector('.request-remember')?.textContent).toContain('An answer is due by 3 Feb 2026.')
    expect(root.querySelector('.letter-due b')?.textContent).toBe('due 3 Feb 2026')
  })

  it('names no channel where several give the same day: the list shows that none is chosen, until one is', async () => {
    const asked = { version: 1, place: 'uk', sentOn: '2025-12-29', dueOn: '2026-01-29' } as const
    const { root } = openPage({ asked, isPrivate: false, onRemember: async () => true })
    const list = root.querySelector<HTMLSelectElement>('#request-channel')
    const shown = () => list?.selectedOptions[0]?.textContent
    expect(shown()).toBe('Please choose')
    expect(root.querySelector('.letter-due b')?.textContent).toBe('due 29 Jan 2026')
    await act(async () => {
      if (list) list.value = 'dpoForm'
      list?.dispatchEvent(new Event('change', { bubbles: true }))
    })
    expect(shown()).toBe('form of the data protection officer')
    expect([...(list?.options ?? [])].map(({ value }) => value)).toEqual(['webForm', 'dpoForm', 'post'])
  })

  it('is about when answers usually come where the law names no firm day, and says so', () => {
    const asked = { version: 1, place: 'au', sentOn: '2026-01-31', dueOn: '2026-03-02' } as const
    const { root } = openPage({ asked, isPrivate: false, onRemember: async () => true })
    expect(root.querySelector('.request-remember')?.textContent).toContain(
      'An answer can be expected by about 2 Mar 2026.',
    )
  })

  it('cannot be, as on a website: then it is not offered', () => {
    const { root } = openPage()
    choose(root, 'eu')
    expect(root.querySelector('[role=switch]')).toBeNull()
  })
})

describe('a remembered letter whose place is no longer offered', () => {
  const asked = { version: 1, place: 'xx', sentOn: '2026-01-31', dueOn: '2026-02-28' } as const
  const theSwitch = (root: HTMLElement) => root.querySelector<HTMLElement>('#switch-remember')

  it('is said not to be forgotten where it could not be', async () => {
    const { root } = openPage({ asked, isPrivate: false, onRemember: async () => false })
    await act(async () => theSwitch(root)?.click())
    await act(announced)
    expect(root.querySelector('.status-line')?.textContent).toBe('That could not be remembered.')
  })

  it('leaves the focus close by, where the switch goes with it', async () => {
    const memory = { asked, isPrivate: false, onRemember: async () => true }
    const { root, redraw } = openPage(memory)
    const forget = () => void act(() => redraw({ ...memory, asked: null }))
    expect((await focusAfter(root, theSwitch(root), forget))?.id).toBe('request-language')
    expect(theSwitch(root)).toBeNull()
  })
})

describe('what is remembered of a letter that changes', () => {
  const asked = { version: 1, place: 'uk', sentOn: '2026-01-31', dueOn: '2026-02-28' } as const

  const openRemembered = (members: { isPrivate?: boolean; isSaved?: boolean } = {}) => {
    const onRemember = vi.fn(async (_: unknown) => members.isSaved ?? true)
    return { ...openPage({ asked, isPrivate: members.isPrivate ?? false, onRemember }), onRemember }
  }

  const pick = (root: HTMLElement, id: string, value: string) =>
    act(async () => {
      const list = root.querySelector<HTMLSelectElement>(id)
      if (list) list.value = value
      list?.dispatchEvent(new Event('change', { bubbles: true }))
    })

  it('is the day, the way and the place that the form has now', async () => {
    const { root, onRemember } = openRemembered()
    type(root, '#request-sent-on', '2026-02-03')
    expect(onRemember.mock.lastCall).toEqual([{ ...asked, sentOn: '2026-02-03', dueOn: '2026-03-03' }])
    await pick(root, '#request-channel', 'post')
    expect(onRemember.mock.lastCall).toEqual([{ ...asked, sentOn: '2026-02-03', dueOn: '2026-03-08' }])
    choose(root, 'kr')
    expect(onRemember.mock.lastCall).toEqual([{ version: 1, place: 'kr', sentOn: '2026-02-03', dueOn: '2026-02-18' }])
  })

  it('stays where what is not kept changes, and where the day is taken away', async () => {
    const { root, speak, onRemember } = openRemembered()
    type(root, '#request-name', 'Alex')
    await pick(root, '#request-language', 'de')
    speak('fr')
    type(root, '#request-sent-on', '')
    expect(onRemember).not.toHaveBeenCalled()
  })

  it('stays in a private window, which remembers nothing', () => {
    const { root, onRemember } = openRemembered({ isPrivate: true })
    type(root, '#request-sent-on', '2026-02-03')
    expect(onRemember).not.toHaveBeenCalled()
  })

  it('is said not to be saved where it could not be', async () => {
    const { root } = openRemembered({ isSaved: false })
    type(root, '#request-sent-on', '2026-02-03')
    await act(announced)
    expect(root.querySelector('.status-line')?.textContent).toBe('That could not be remembered.')
  })
})

describe('the language of the letter', () => {
  it('follows the interface’s, in the open page too, until one is chosen', async () => {
    const { root, speak } = openPage()
    const list = () => root.querySelector<HTMLSelectElement>('#request-language')
    speak('de')
    expect(list()?.value).toBe('de')
    choose(root, 'eu')
    const letter = () => [list()?.value, root.querySelector('.letter-text')?.getAttribute('lang')]
    expect(letter()).toEqual(['de', 'de'])
    speak('fr')
    expect(letter()).toEqual(['fr', 'fr'])
    await act(async () => {
      if (list()) Object.assign(list() as HTMLSelectElement, { value: 'es' })
      list()?.dispatchEvent(new Event('change', { bubbles: true }))
    })
    speak('de')
    expect(letter()).toEqual(['es', 'es'])
  })
})

describe('how the last action went', () => {
  const asked = { version: 1, place: 'eu', sentOn: '2026-01-31', dueOn: '2026-02-28' } as const
  const german = translator(readMessages().messages.de, 'de') as LetterWords['t']

  it.each([
    ['Copy the letter', 'requests.copied', {}],
    ['Save as text', 'requests.saved', { name: 'data-request-2026-01-31.txt' }],
    ['#switch-remember', 'requests.rememberFailed', {}],
  ] as const)('is said in the language of the interface, also once that is another: %s', async (name, key, values) => {
    const { root, speak } = openPage({ asked, isPrivate: false, onRemember: async () => false })
    const line = () => root.querySelector('.status-line')?.textContent
    const pressed = name.startsWith('#') ? root.querySelector<HTMLElement>(name) : buttonNamed(root, name)
    await act(async () => pressed?.click())
    await act(announced)
    expect(line()).toBe(requestWords.t(key, values))
    speak('de', german)
    expect(line()).toBe(german(key, values))
  })
})

describe('letters with a mistake', () => {
  it('leave the page whole: a place of no country, and a language by a tag that no browser takes', async () => {
    const { places, wording } = requests
    const { de } = wording.translations
    const faulty = {
      ...requests,
      places: places.map((place) => ({ ...place, regions: [] })),
      wording: { ...wording, translations: { ...wording.translations, ...(de && { 'de-12': de }) } },
    }
    const { root, onCopy } = openPage(null, faulty)
    choose(root, 'eu')
    const offered = [...root.querySelectorAll<HTMLOptionElement>('#request-language option')]
    expect(offered.map(({ value }) => value)).toEqual(['en', 'es', 'fr', 'de'])
    await press(root, 'Copy the letter')
    expect(onCopy.mock.calls[0]?.[0]).toContain('Article 15')
  })
})
