// @vitest-environment happy-dom
import { render } from 'preact'
import { describe, expect, it, vi } from 'vitest'
import { ledgerRow } from '../../../../components/settings/check-ledger.tsx'
import { describeDue, type FeedSourceFacts, feedFacts } from '../../../../components/settings/feed-facts.ts'
import { FeedSettings, type FeedSettingsProps } from '../../../../components/settings/feed-settings.tsx'
import { emptyRefreshRecord } from '../../../../core/feed/refresh-record.ts'
import { aCheck, aFailedCheck } from '../../../fixtures/check.ts'
import { buttonNamed, draw, focusAfter } from '../../../fixtures/draw.ts'
import { aFeedAge } from '../../../fixtures/feed.ts'
import { words } from '../../../fixtures/words.ts'

const { now } = aFeedAge()
const inWords = { t: words, language: 'en' }
const key = { kty: 'OKP', crv: 'Ed25519', x: 'AAAA' } as const
const bundled = { ...aFeedAge(), channel: 'tiktok', sequence: 4, count: 71, sha256: '0123456789abcdef'.repeat(4) }
const fetched = { ...bundled, origin: 'fetched', confirmedAt: now - 60_000 } as const
const none: FeedSourceFacts = {
  url: null,
  setBy: 'release',
  threshold: 1,
  keys: { keys: [] },
  keyIds: [],
  problem: null,
  unread: null,
}
const published = {
  ...none,
  url: 'https://feeds.example.org/tiktok/',
  keys: { keys: [key, key] },
  keyIds: ['kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k', 'short'],
}
const record = { ...emptyRefreshRecord, dueAt: now + 3_600_000, checks: [aCheck()] }

const drawFeed = (members: Partial<FeedSettingsProps> = {}) => {
  const calls = { onCheck: vi.fn(), onChooseFeed: vi.fn() }
  const state = {
    feed: fetched,
    source: published,
    refresh: record,
    isChecking: false,
    checkStatus: null,
    choiceProblem: null,
  }
  return { root: draw(<FeedSettings contact={null} {...state} {...inWords} {...calls} {...members} />), ...calls }
}

const fill = (root: HTMLElement, values: Record<string, string>) => {
  for (const [name, value] of Object.entries(values)) {
    const field = root.querySelector<HTMLInputElement>(`#field-${name}`)
    if (field) field.value = value
  }
  root.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
}

describe('the facts of the feed', () => {
  const factsAbout = (...args: [typeof bundled | typeof fetched, FeedSourceFacts]) =>
    Object.fromEntries(feedFacts(...args, record, inWords).map(({ name, value }) => [name, value]))

  it('say where it comes from, who signs it and until when it is believed', () => {
    expect(factsAbout(fetched, published)).toMatchObject({
      Address: 'https://feeds.example.org/tiktok/',
      'Set by': 'this version of WhoSees',
      Keys: 'kPrK_qmxVWaY…, short',
      'Signatures needed': '1 of 2',
      Origin: 'Fetched from the address above',
      'Valid until': expect.stringContaining('Dec 2026'),
      'SHA-256': '0123456789abcdef…',
    })
  })

  it('claim no signature of a bundled feed, and no address where there is none', () => {
    const facts = factsAbout(bundled, none)
    expect(facts).toMatchObject({
      Address: 'none: this version contacts no server',
      Origin: 'Bundled with version 1.2.3',
    })
    for (const name of ['Keys', 'Signed', 'Valid until', 'Last confirmed', 'Next check'])
      expect(facts).not.toHaveProperty([name])
  })

  it('say when the next check is', () => {
    expect(describeDue(record, now, inWords)).toMatch(/Nov 2026/)
    expect(describeDue({ ...record, dueAt: now }, now, inWords)).toBe('due now')
    expect(describeDue({ ...record, isWaiting: true }, now, inWords)).toBe('when you are back online')
  })
})

describe('a row of the ledger', () => {
  it('tells an ordinary check by what it cost', () => {
    expect(ledgerRow(aCheck({ bytes: 70_412, requests: 2, isAsked: true }), inWords)).toMatchObject({
      by: 'at your request',
      isWell: true,
      outcome: 'Nothing new',
      code: null,
      detail: null,
      requests: '2 requests',
      bytes: '70,412',
      duration: '40 ms',
    })
  })

  it('tells a failed one by its reason, code, clause and the place in the file', () => {
    const check = aFailedCheck({ code: 'FEED_MALFORMED', clause: '5.8', path: '$.items[3]', detail: 'It is not so.' })
    expect(ledgerRow(check, inWords)).toMatchObject({
      isWell: false,
      outcome: 'Failed: the file of findings does not follow the feed format',
      code: 'FEED_MALFORMED, clause 5.8',
      detail: 'It is not so. $.items[3]',
    })
  })
})

describe('the settings of the feed', () => {
  it('show the last checks in a table that has a name, or that there are none yet', () => {
    expect(drawFeed().root.querySelectorAll('tbody tr')).toHaveLength(1)
    const { root } = drawFeed({ refresh: emptyRefreshRecord })
    expect(root.querySelector('table')).toBeNull()
    expect(root.textContent).toContain('None yet.')
  })

  it('claim of no check that it asked today’s address: some may be of the feed before', () => {
    const lede = drawFeed().root.querySelector('.check-ledger')?.textContent
    expect(lede).toContain('each check asked the address set at the time')
    expect(lede).not.toContain('address above')
  })

  it('check when they are told to, and say why the last check failed', () => {
    const { root, onCheck } = drawFeed({ refresh: { ...record, failures: 1, checks: [aFailedCheck()] } })
    buttonNamed(root, 'Check now')?.click()
    expect(onCheck).toHaveBeenCalledOnce()
    expect(root.querySelector('.feed-state [data-state=trouble]')?.textContent).toContain(
      '(FEED_UNREACHABLE, clause 5.1)',
    )
  })

  it('have neither a button nor a ledger where no feed is published', () => {
    const { root } = drawFeed({ feed: bundled, source: none, refresh: emptyRefreshRecord })
    expect(buttonNamed(root, 'Check now')).toBeUndefined()
    expect(root.querySelector('.check-ledger')).toBeNull()
    expect(root.textContent).toContain('Another feed')
  })

  it('send another feed as it was typed, behind a plain warning', () => {
    const { root, onChooseFeed } = drawFeed()
    expect(root.querySelector('.feed-choice')?.textContent).toContain('decides what the notice says')
    fill(root, { url: ' https://other.example/ ', keys: '{"keys": []}', threshold: '2' })
    expect(onChooseFeed).toHaveBeenCalledExactlyOnceWith({
      url: 'https://other.example/',
      keys: '{"keys": []}',
      threshold: 2,
    })
  })

  it('say what is wrong at the field where it was typed', () => {
    const { root } = drawFeed({ choiceProblem: { at: 'keys', code: 'FEED_CHOICE_MALFORMED' } })
    const field = root.querySelector('#field-keys')
    expect(field?.getAttribute('aria-invalid')).toBe('true')
    expect(field?.getAttribute('aria-describedby')).toContain('error-keys')
    expect(root.querySelector('#error-keys')?.textContent).toMatch(/JWK Set .*\(FEED_CHOICE_MALFORMED\)$/)
    expect(root.querySelector('#field-url')?.getAttribute('aria-invalid')).toBe('false')
  })

  it('offer the way back from another feed', () => {
    expect(buttonNamed(drawFeed().root, 'Back to the feed that came with WhoSees')).toBeUndefined()
    const { root, onChooseFeed } = drawFeed({ source: { ...published, setBy: 'user' } })
    buttonNamed(root, 'Back to the feed that came with WhoSees')?.click()
    expect(onChooseFeed).toHaveBeenCalledExactlyOnceWith(null)
  })

  it('hand the focus on where another feed was chosen, whose form is a new one', async () => {
    const view = (url: string) => (
      <FeedSettings
        {...{ contact: null, feed: fetched, source: { ...published, url }, refresh: record, isChecking: false }}
        {...{ checkStatus: null, choiceProblem: null, onCheck: vi.fn(), onChooseFeed: vi.fn(), ...inWords }}
      />
    )
    const root = draw(view('https://a.example/'))
    const use = buttonNamed(root, 'Use this feed')
    expect(await focusAfter(root, use, () => render(view('https://b.example/'), root))).toBe(
      root.querySelector('#feed'),
    )
  })

  it('are locked where an administrator has set the feed, and say who that was', () => {
    const { root } = drawFeed({ source: { ...published, setBy: 'administrator' } })
    expect(root.textContent).toContain('this browser’s administrator')
    expect(root.querySelector('form')).toBeNull()
  })

  it('say that another feed which had been chosen can’t be read, and lead back to the release’s own', () => {
    const unread = { trouble: 'damaged', at: now } as const
    const source = { ...published, setBy: 'release', unread } as const
    const { root, onChooseFeed } = drawFeed({ source })
    expect(root.querySelector('.feed-problem')?.textContent).toMatch(
      /: the stored “Another feed” could not be read\. The feed that came with WhoSees is in use again\.$/,
    )
    buttonNamed(root, 'Back to the feed that came with WhoSees')?.click()
    expect(onChooseFeed).toHaveBeenCalledWith(null)
    const { root: managed } = drawFeed({ source: { ...source, setBy: 'administrator' } })
    expect(managed.querySelector('.feed-problem')).toBeNull()
  })

  it('say what is wrong with an administrator’s feed that was ignored', () => {
    const { root } = drawFeed({ source: { ...published, problem: 'The keys must be a JWK Set.' } })
    expect(root.querySelector('.feed-problem')?.textContent).toContain('ignored. The keys must be a JWK Set.')
  })
})
