import { describe, expect, it } from 'vitest'
import { toBriefing } from '../../../../core/export/briefing.ts'
import type { ListExtract } from '../../../../core/export/list-extract.ts'
import { noFilter } from '../../../../core/filter/filter.ts'
import { feedIn } from '../../../../core/language/feed-language.ts'
import { translator } from '../../../../core/language/translate.ts'
import { readMessages } from '../../../../tools/site/messages.ts'
import { aFeed, aFinding, anAssurance, aSource } from '../../../fixtures/feed.ts'
import { words } from '../../../fixtures/words.ts'

const fine = aFinding({
  id: 'fine',
  date: '2023-05',
  title: 'A test sees nothing',
  group: 'decided',
  kind: 'court-ruling',
  direction: 'reassurance',
  bearsOn: [{ assurance: 'A01', relation: 'supports' }],
  mustAppearWith: ['leak'],
})
const leak = aFinding({
  details: ['A detail.'],
  changes: [{ date: '2026-02-01', text: 'A figure was wrong.', material: true }],
})

const brief = ({ findings = [fine, leak], ...members }: Partial<ListExtract> = {}) =>
  toBriefing(
    {
      feed: aFeed({ findings: [fine, leak] }),
      sequence: 12,
      findings,
      matching: findings.length,
      filter: noFilter,
      total: 2,
      savedOn: '2026-11-23',
      ...members,
    },
    { t: words, language: 'en' },
  )

describe('the briefing', () => {
  it('names the feed, its sequence and days, and the filter', () => {
    const all = brief()
    expect(all).toContain('# A feed for tests\n\n**All 2 findings**\n\nFilter: none.\n\n')
    expect(all).toContain('Feed tiktok, sequence 12, compiled 22 Nov 2026. Saved on 23 Nov 2026.')
    const filter = { ...noFilter, region: ['US' as const], from: 2020, to: 2022, query: 'data' }
    expect(brief({ filter, findings: [leak] })).toContain(
      '**1 of 2 findings**\n\nFilter: United States · 2020 to 2022 · “data”.',
    )
  })

  it('puts what was said beside what was reported, with what is also on record', () => {
    expect(brief()).toContain(`## Said vs reported

- **Said:** “access is decided by a security team” (A vice-president, Hearing of a committee, 26 Oct 2021)
- **Reported:** June 2022: recordings describe access by staff abroad.
- Recordings of meetings say staff abroad had access, 17 Jun 2022 (The Example Times: [Recordings show access from abroad](https://example.com/recordings), press, 17 Jun 2022, [archived copy](https://web.archive.org/web/20220617/https://example.com/recordings))
- **The company’s reply, 18 Jun 2022:** The company said it was working on it. ([example.com](https://example.com/reply))
- **Where it stands:** The company calls the report misleading.
- **Also on record:** A test sees nothing, May 2023
`)
    expect(brief({ findings: [fine] })).not.toContain('Said vs reported')
  })

  it('keeps a pair whose statement the filter leaves, as the page does, with the reply and the source of what was reported', () => {
    const hearing = aFinding({ id: 'hearing', group: 'said', reply: null, sources: [] })
    const feed = aFeed({ findings: [hearing, leak], assurances: [anAssurance({ statedIn: 'hearing' })] })
    const kept = brief({ feed, findings: [hearing] })
    expect(kept).toContain('Said vs reported')
    expect(kept).toContain(leak.title)
    expect(kept).toContain(leak.reply?.text)
    expect(kept).toContain(leak.sources[0]?.url)
  })

  it('says which text was checked in part, and which was seen only as quoted', () => {
    const quoted = aFinding({
      checked: 'partly',
      checkedNote: 'The ruling itself was not read.',
      sources: [aSource({ seen: 'cited' })],
    })
    const told = brief({ findings: [quoted] })
    expect(told).toContain('**Partly checked.** The ruling itself was not read.')
    expect(told).toContain(', seen only as quoted or syndicated, [archived copy]')
    expect(brief()).not.toMatch(/Partly checked|seen only as quoted/)
  })

  it('names no withdrawn finding as one to be read with another', () => {
    const gone = aFinding({ retracted: { date: '2026-01-01', reason: 'Wrong.' } })
    const feed = aFeed({ findings: [fine, gone] })
    expect(brief()).toContain('**Read together with:**')
    expect(brief({ feed, findings: [fine] })).not.toContain('Read together with')
  })

  it('has the findings by year, each with its reply, standing, corrections and sources', () => {
    expect(brief()).toContain(`## 2022

### Recordings of meetings say staff abroad had access

17 Jun 2022 · Reported · Leaked recordings · United States · Covers Sept 2021 to Jan 2022

The Example Times reported on recordings of internal meetings in which staff describe access.

- A detail.

**The company’s reply, 18 Jun 2022:** The company said it was working on it. ([example.com](https://example.com/reply))

**Where it stands: Unchanged.** Not withdrawn by the publisher.

**Contradicts, as reported:** “access is decided by a security team” (A vice-president, Hearing of a committee, 26 Oct 2021)

**Corrections:** 1 Feb 2026: A figure was wrong.

- The Example Times: [Recordings show access from abroad](https://example.com/recordings), press, 17 Jun 2022, [archived copy](https://web.archive.org/web/20220617/https://example.com/recordings)

## Known limits`)
    expect(brief()).toContain('**Read together with:** Recordings of meetings say staff abroad had access')
  })

  it('counts what matches the filter apart from what must appear with that', () => {
    expect(brief({ filter: { ...noFilter, group: ['decided'] }, matching: 1 })).toContain(
      '**1 of 2 findings**\n\n1 more is listed because it is always shown with one of these.\n\nFilter: Decided.',
    )
  })

  it('is empty of findings where none is left, and says what was asked', () => {
    const none = brief({ findings: [], filter: { ...noFilter, group: ['change' as const] } })
    expect(none).toContain('**0 of 2 findings**\n\nFilter: Change.')
    expect(none).not.toContain('###')
  })
})

it('quotes as its language does, and lets the original follow a translation', () => {
  const texts = { words: 'kein Zugriff', paraphrase: 'P.', who: 'Jemand', where: 'Anhörung' }
  const briefingOf = (translations: Record<string, typeof texts>) => {
    const english = aFeed({ findings: [leak], assurances: [anAssurance({ words: 'no access', translations })] })
    const feed = feedIn(english, 'de')
    const extract = {
      feed,
      sequence: 12,
      findings: feed.findings,
      matching: 1,
      filter: noFilter,
      total: 1,
      savedOn: '2026-11-23',
    }
    return toBriefing(extract, { t: translator(readMessages().messages.de, 'de'), language: 'de' })
  }
  const translated = briefingOf({ de: texts })
  expect(translated.match(/„kein Zugriff“ \(im Original: “no access”\) \(Jemand, Anhörung, /g)).toHaveLength(2)
  expect(briefingOf({})).toContain('„no access“ (A vice-president')
})

it('links a finding’s title to its page where the feed has a website', () => {
  expect(brief()).toContain('### A test sees nothing\n')
  expect(brief({ site: 'https://example.org/' })).toContain(
    '### [A test sees nothing](https://example.org/finding/fine/)\n',
  )
})

it('gives a reply with no more than is known of it, and says so where none was found', () => {
  const briefOf = (reply: ReturnType<typeof aFinding>['reply']) => {
    const finding = aFinding({ reply })
    return brief({ feed: aFeed({ findings: [finding] }), findings: [finding] })
  }
  expect(briefOf({ text: 'It was working on it.', date: '2022-06-18', url: 'https://example.com/reply' })).toMatch(
    /18 Jun 2022.*It was working on it\. \(\[example\.com\]\(https:\/\/example\.com\/reply\)\)/,
  )
  expect(briefOf({ text: 'It was working on it.', date: null, url: null })).toMatch(/It was working on it\.\n/)
  expect(briefOf(null)).not.toMatch(/The company’s reply/)
  const limit = /^No reply by the company was found/m
  expect(briefOf(null)).toMatch(limit)
  expect(brief({ findings: [aFinding({ reply: null, group: 'admitted' })] })).not.toMatch(limit)
})
