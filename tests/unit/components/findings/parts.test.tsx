// @vitest-environment happy-dom
import { render } from 'preact'
import { describe, expect, it, vi } from 'vitest'
import { ChangeList } from '../../../../components/findings/change-list.tsx'
import { Cite, type Citing } from '../../../../components/findings/cite.tsx'
import { CorrectionsLog } from '../../../../components/findings/corrections-log.tsx'
import { FindingList } from '../../../../components/findings/finding-list.tsx'
import { PairSection } from '../../../../components/findings/pair-section.tsx'
import { SaveList } from '../../../../components/findings/save-list.tsx'
import { Thread } from '../../../../components/findings/thread.tsx'
import type { Feed } from '../../../../core/feed/schema.ts'
import { pairsConcerning, pairsOf } from '../../../../core/findings/select.ts'
import { threadsOf } from '../../../../core/findings/thread.ts'
import { translator } from '../../../../core/language/translate.ts'
import { readMessages } from '../../../../tools/site/messages.ts'
import { aContext } from '../../../fixtures/article-context.ts'
import { announced, buttonNamed, draw, settled } from '../../../fixtures/draw.ts'
import { aFeed, aFinding, anAssurance, aPair } from '../../../fixtures/feed.ts'
import { words as t } from '../../../fixtures/words.ts'

const words = { t, language: 'en' }
const textOf = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim()

it('the changes of a finding stand newest first, each in the language that it is written in', () => {
  const changes = [
    { date: '2022-07-01', text: 'A date was put right.', material: false },
    { date: '2022-08-02', text: 'A source was added.', material: true },
  ]
  const lines = [...draw(<ChangeList changes={changes} lang="en" t={t} language="en" />).querySelectorAll('li')]
  expect(lines.map(textOf)).toEqual(['2 Aug 2022: A source was added.', '1 Jul 2022: A date was put right.'])
  expect(lines.map((line) => line.querySelector('[lang=en]')?.textContent)).toEqual([
    'A source was added.',
    'A date was put right.',
  ])
})

describe('a pair', () => {
  const fine = aFinding({
    id: 'fine',
    title: 'A test sees nothing',
    date: '2023-05',
    direction: 'reassurance',
    bearsOn: [{ assurance: 'A01', relation: 'supports' }],
  })
  const feed = aFeed({ findings: [fine, aFinding()] })
  const drawPairs = (of: Feed, ids: Set<string> | null = null, isPrinting = false) =>
    draw(<PairSection feed={of} ids={ids} isPrinting={isPrinting} words={words} />)

  it('has what was said with who, where, when and by what source, beside what was reported with the same', () => {
    const [said, reported] = [...drawPairs(feed).querySelectorAll('.pair-side')]
    expect(textOf(said)).toContain('Said · 26 Oct 2021')
    expect(said?.querySelector('q')?.textContent).toBe('access is decided by a security team')
    expect(textOf(said)).toContain('A vice-president · Hearing of a committee')
    expect(textOf(said)).toContain('The Example Times')
    expect(textOf(reported)).toContain('Reported · 17 Jun 2022')
    expect(textOf(reported)).toContain('June 2022: recordings describe access by staff abroad.')
    expect(textOf(reported)).toContain('Leaked recordings · Recordings of meetings say staff abroad had access')
    expect(reported?.querySelector('a')?.getAttribute('href')).toBe('#finding=leak')
  })

  it('has its status, the company’s reply, and what is also on record', () => {
    const pair = drawPairs(feed).querySelector('.pair')
    expect(textOf(pair?.querySelector('.pair-status'))).toBe(
      'Where it stands: The company calls the report misleading.',
    )
    expect(textOf(pair?.querySelector('.reply'))).toContain('The company said it was working on it.')
    expect(textOf(pair?.querySelector('.pair-record'))).toMatch(
      /^Also on record.*May 2023.*Supports: A test sees nothing/,
    )
  })

  it('calls what the company said before the finding that, and no reply', () => {
    const reply = { text: 'Nothing was seen.', date: '2022-06-16', url: null }
    const pair = drawPairs(aFeed({ findings: [aFinding({ reply })] })).querySelector('.pair')
    expect(textOf(pair?.querySelector('.reply-title'))).toBe('Said before, 16 Jun 2022')
  })

  it('says of a paraphrase that it is one, and of a date that it is not known', () => {
    const assurances = [anAssurance({ words: null, date: null })]
    const said = drawPairs(aFeed({ assurances })).querySelector('.pair-side')
    expect(said?.querySelector('q')).toBeNull()
    expect(textOf(said)).toContain('Said · date unknown')
    expect(textOf(said)).toContain('in our words')
  })

  it('stands beside all that speaks for the company', () => {
    expect(textOf(drawPairs(feed).querySelector('.pairs-record'))).toContain('A test sees nothing')
    expect(drawPairs(aFeed()).querySelector('.pairs-record')).toBeNull()
  })

  it('is one of three that are shown at first, and of all that are printed', async () => {
    const assurances = Array.from({ length: 5 }, (_, at) => anAssurance({ id: `A${at}` }))
    const five = aFeed({ assurances, pairs: assurances.map(({ id }) => aPair({ assurance: id })) })
    const root = drawPairs(five)
    expect(root.querySelectorAll('.pair')).toHaveLength(3)
    buttonNamed(root, 'Show all 5 pairs')?.click()
    await settled()
    expect(root.querySelectorAll('.pair')).toHaveLength(5)
    expect(drawPairs(five, null, true).querySelectorAll('.pair')).toHaveLength(5)
  })

  it('goes with the finding that reported it, and with the one in which the company said it', () => {
    const assurances = [anAssurance({ statedIn: 'hearing' })]
    const pairs = pairsOf(aFeed({ assurances }))
    for (const id of ['leak', 'hearing']) expect(pairsConcerning(pairs, new Set([id]))).toHaveLength(1)
    expect(pairsConcerning(pairs, new Set(['other']))).toEqual([])
    const none = drawPairs(feed, new Set(['other']))
    expect(none.querySelector('.pair, .pairs-record')).toBeNull()
    expect(textOf(none.querySelector('.pairs-lede'))).toContain('0 of 1 pair concerns')
    expect(textOf(drawPairs(feed, new Set(['leak'])).querySelector('.pairs-lede'))).toContain(
      '1 of 1 pair concerns findings that match your filters.',
    )
  })
})

describe('the thread of a finding', () => {
  const chain = Array.from({ length: 9 }, (_, at) =>
    aFinding({ id: `f${at}`, title: `Title ${at}`, date: `202${at}-01`, follows: at === 0 ? [] : [`f${at - 1}`] }),
  ).reverse()
  const drawThread = (findings: typeof chain, id: string) => {
    const finding = findings.find((candidate) => candidate.id === id)
    if (!finding) throw new Error(`There is no ${id}.`)
    const thread = threadsOf(aFeed({ findings, pairs: [], lead: [] }))(finding)
    return draw(<Thread finding={finding} thread={thread} words={words} />)
  }
  const titles = (root: Element) =>
    [...root.querySelectorAll('li')].map((item) => /Title \d/.exec(item.textContent ?? '')?.[0])

  it('marks the finding among its neighbours, oldest first, each with its standing', () => {
    const root = drawThread(chain.slice(-3), 'f1')
    expect(titles(root)).toEqual(['Title 0', 'Title 1', 'Title 2'])
    expect(textOf(root.querySelector('[aria-current=true]'))).toBe('Jan 2021 Title 1 (this finding) · Unchanged')
    expect(root.querySelector('button')).toBeNull()
  })

  it('is shown by its nearest where it is long, and whole when asked', async () => {
    const root = drawThread(chain, 'f4')
    expect(titles(root)).toEqual(['Title 3', 'Title 4', 'Title 5'])
    root.querySelector('button')?.click()
    await settled()
    expect(titles(root)).toHaveLength(9)
    expect(root.querySelector('button')?.getAttribute('aria-expanded')).toBe('true')
  })

  it('is whole on paper, which has no button', () => {
    const feed = aFeed({ findings: chain, pairs: [], lead: [] })
    const listed = chain.map((finding) => ({ finding, why: 'match' as const }))
    const root = draw(<FindingList listed={listed} context={aContext(feed)} target={null} isPrinting />)
    const thread = root.querySelector('[id="finding=f4"] .thread') as Element
    expect(titles(thread)).toHaveLength(9)
    expect(thread.querySelector('button')).toBeNull()
  })

  it('is nothing where a finding stands alone', () => {
    expect(drawThread([aFinding({ id: 'f0' })], 'f0').querySelector('.thread')).toBeNull()
  })
})

describe('the corrections log', () => {
  const retracted = { date: '2026-11-01', reason: 'The publisher withdrew it.' }
  const change = { date: '2026-10-01', text: 'A figure was wrong.', material: true }

  it('has each change with a link to the finding, and each withdrawal as the finding’s last trace', () => {
    const findings = [
      aFinding({ id: 'gone', title: 'Gone', retracted }),
      aFinding({ id: 'here', title: 'Here', changes: [change] }),
    ]
    const root = draw(<CorrectionsLog feed={aFeed({ findings })} words={words} />)
    const entries = [...root.querySelectorAll('ol > li')]
    expect(entries.map(({ id }) => id)).toEqual(['correction=gone.1', 'correction=here.1'])
    expect(textOf(entries[0])).toContain('1 Nov 2026 Withdrawn #GoneThe publisher withdrew it.')
    expect(root.querySelector('#finding\\=gone')?.getAttribute('tabindex')).toBe('-1')
    expect(entries[0]?.querySelector('h3 a')).toBeNull()
    expect(entries[1]?.querySelector('h3 a')?.getAttribute('href')).toBe('#finding=here')
    expect(textOf(entries[1])).toContain('A figure was wrong.')
  })

  it('says that there is none where there is none', () => {
    expect(textOf(draw(<CorrectionsLog feed={aFeed()} words={words} />))).toContain(
      'No findings have been corrected or withdrawn so far.',
    )
  })
})

describe('the citation of a finding', () => {
  const drawCite = async (onCopy: Citing['onCopy'], isLinkLocal = false) => {
    const citing = { cite: (id: string, form: string) => `${form} of ${id}`, onCopy, isLinkLocal }
    const root = draw(<Cite findingId="leak" title="The title" citing={citing} t={t} />)
    buttonNamed(root, 'Cite: The title')?.click()
    await settled()
    return root
  }

  it('is shown as a text, and then in the form in which it was asked for and copied', async () => {
    const onCopy = vi.fn(async () => true)
    const root = await drawCite(onCopy)
    expect(root.querySelector('.cite-text')?.textContent).toBe('text of leak')
    for (const [name, form] of [
      ['Plain text', 'text'],
      ['Markdown', 'markdown'],
      ['BibTeX', 'bibtex'],
      ['CSL-JSON', 'csl'],
      ['Link', 'link'],
    ]) {
      buttonNamed(root, name ?? '')?.click()
      await announced()
      expect(onCopy).toHaveBeenLastCalledWith(`${form} of leak`)
      expect(root.querySelector('[role=status]')?.textContent).toBe(`Copied: ${name}.`)
      expect(root.querySelector('.cite-text')?.textContent).toBe(`${form} of leak`)
    }
  })

  it('is said to be copied each time, the same form or another', async () => {
    const root = await drawCite(async () => true)
    const status = () => root.querySelector('[role=status]')?.textContent
    for (const _ of ['once', 'again']) {
      buttonNamed(root, 'Link')?.click()
      await settled()
      expect(status()).toBe('')
      await announced()
      expect(status()).toBe('Copied: Link.')
    }
  })

  it('says where a link leads only in this browser', async () => {
    const root = await drawCite(async () => true, true)
    buttonNamed(root, 'Link')?.click()
    await announced()
    expect(root.querySelector('[role=status]')?.textContent).toContain('opens in this browser only')
  })

  it('runs from left to right where it is code, and as the page does where it is text', async () => {
    const root = await drawCite(async () => true)
    const directions: (string | undefined)[] = []
    for (const name of ['BibTeX', 'CSL-JSON', 'Markdown']) {
      buttonNamed(root, name)?.click()
      await settled()
      directions.push(root.querySelector<HTMLElement>('.cite-text')?.dir)
    }
    expect(directions).toEqual(['ltr', 'ltr', ''])
  })

  it('is there to be copied by hand where the browser does not allow it', async () => {
    const root = await drawCite(async () => false)
    buttonNamed(root, 'BibTeX')?.click()
    await announced()
    expect(root.querySelector('[role=status]')?.textContent).toContain('did not allow copying')
    expect(root.querySelector('textarea')?.value).toBe('bibtex of leak')
  })
})

describe('saving the list', () => {
  const aSaving = (members = {}) => ({
    onSaveList: vi.fn(async () => 'list.csv'),
    onCopyView: async () => true,
    isLinkLocal: false,
    onPrint: vi.fn(),
    ...members,
  })
  const said = async (root: Element, button: string) => {
    buttonNamed(root, button)?.click()
    await announced()
    return root.querySelector('[role=status]')?.textContent
  }

  it('names the file that was made, and prints', async () => {
    const saving = aSaving()
    const root = draw(<SaveList saving={saving} t={t} />)
    expect(await said(root, 'CSV')).toBe('list.csv is ready to save.')
    expect(saving.onSaveList).toHaveBeenLastCalledWith('csv')
    await said(root, 'CSV (;)')
    expect(saving.onSaveList).toHaveBeenLastCalledWith('csvSemicolon')
    expect(root.textContent).toContain('Choose CSV (;) if your spreadsheet writes decimals with a comma')
    await said(root, 'Print')
    expect(saving.onPrint).toHaveBeenCalledOnce()
  })

  it('says that a file could not be made, until one is, and the reason to the console alone: it is in English', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const onSaveList = vi.fn(async () => 'list.csv').mockRejectedValueOnce(new Error('the script is gone'))
    const root = draw(<SaveList saving={aSaving({ onSaveList })} t={t} />)
    expect(await said(root, 'CSV')).toBe('The list could not be saved.')
    expect(warn).toHaveBeenCalledOnce()
    expect(await said(root, 'CSV')).toBe('list.csv is ready to save.')
  })

  it('says so each time, the same file or another', async () => {
    const root = draw(<SaveList saving={aSaving()} t={t} />)
    const status = () => root.querySelector('[role=status]')?.textContent
    for (const button of ['CSV', 'CSV', 'Link to this view', 'Link to this view']) {
      buttonNamed(root, button)?.click()
      await settled()
      expect(status()).toBe('')
      await announced()
      expect(status()).not.toBe('')
    }
  })

  it.each([
    ['CSV', 'export.saved', { name: 'list.csv' }],
    ['JSON', 'export.saveFailed', {}],
    ['Link to this view', 'export.copyFailed', {}],
  ] as const)(
    'says so in the language of the interface, also once that is another: %s',
    async (button, key, values) => {
      vi.spyOn(console, 'warn').mockImplementation(() => {})
      const onSaveList = async (form: string) => (form === 'csv' ? 'list.csv' : Promise.reject(new Error('none')))
      const saving = aSaving({ onSaveList, onCopyView: async () => false })
      const root = draw(<SaveList saving={saving} t={t} />)
      expect(await said(root, button)).toBe(t(key, values))
      const german = translator(readMessages().messages.de, 'de') as typeof t
      render(<SaveList saving={saving} t={german} />, root)
      expect(root.querySelector('[role=status]')?.textContent).toBe(german(key, values))
    },
  )

  it('says whether a link to the view was copied, and where it leads', async () => {
    const copy = (members = {}) => said(draw(<SaveList saving={aSaving(members)} t={t} />), 'Link to this view')
    expect(await copy()).toBe('Copied: Link to this view.')
    expect(await copy({ isLinkLocal: true })).toContain('opens in this browser only')
    expect(await copy({ onCopyView: async () => false })).toContain('The link is in the address bar.')
  })
})
