// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { FindingArticle } from '../../../components/findings/finding-article.tsx'
import { ActionList } from '../../../components/popup/action-list.tsx'
import { FindingEntry } from '../../../components/popup/finding-entry.tsx'
import { SaidAndReported } from '../../../components/popup/said-and-reported.tsx'
import type { Feed } from '../../../core/feed/schema.ts'
import { pairsOf } from '../../../core/findings/select.ts'
import { feedIn } from '../../../core/language/feed-language.ts'
import { noticeView } from '../../../core/notice/notice-view.ts'
import { emptyHistory } from '../../../core/reminders/history.ts'
import { defaultSettings } from '../../../core/settings/settings.ts'
import { aContext } from '../../fixtures/article-context.ts'
import { draw } from '../../fixtures/draw.ts'
import { drawFullCard } from '../../fixtures/draw-card.tsx'
import { aFeed, aFinding, anAction, anAssurance, aPair } from '../../fixtures/feed.ts'
import { noticeWords as messages, words } from '../../fixtures/words.ts'

const inGerman = { title: 'Aufnahmen', content_text: 'Die Zusammenfassung.', reply: 'Die Antwort.' }
const said = { who: 'Eine Vizepräsidentin', where: 'Anhörung', words: 'entscheidet ein Team', paraphrase: 'Ein Team.' }
const pair = { said: 'Gesagt.', reported: 'Berichtet.', status: 'Offen.' }

const translated = aFeed({
  findings: [aFinding({ translations: { de: inGerman } })],
  assurances: [anAssurance({ translations: { de: said } })],
  pairs: [aPair({ translations: { de: pair } })],
  actions: [anAction({ translations: { de: { title: 'Daten herunterladen', text: 'So geht es.' } } })],
})

const drawCard = (feed: Feed, language: 'de' | 'en') => {
  const about = { settings: defaultSettings, history: emptyHistory, isPrivate: false, messages }
  const view = noticeView({ ...about, feed, language, direction: 'ltr' })
  return drawFullCard(view)
}

const drawArticle = (raw: Feed, language: 'de' | 'en') => {
  const feed = feedIn(raw, language)
  const [finding] = feed.findings
  return draw(
    finding && <FindingArticle finding={finding} why="match" isTarget={false} {...aContext(feed, language)} />,
  )
}

const drawn: [string, (feed: Feed, language: 'de' | 'en') => HTMLElement][] = [
  ['card', drawCard],
  [
    'popup entry',
    (raw, language) => {
      const feed = feedIn(raw, language)
      const [finding] = feed.findings
      const props = { isNews: false, pair: pairsOf(feed)[0] ?? null, isOpenAtFirst: true, t: words, language }
      return draw(finding && <FindingEntry finding={finding} {...props} />)
    },
  ],
  ['article', drawArticle],
  [
    'pair',
    (raw, language) => {
      const [value] = pairsOf(feedIn(raw, language))
      return draw(value && <SaidAndReported value={value} t={words} language={language} />)
    },
  ],
  ['list of actions', (raw, language) => draw(<ActionList actions={feedIn(raw, language).actions} t={words} />)],
]

const textsInEnglish = (root: HTMLElement) => [...root.querySelectorAll('[lang="en"]')].map((one) => one.textContent)

beforeAll(() => {
  globalThis.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
})

describe.each(drawn)('the %s', (_, drawIn) => {
  it('says of what is not translated that it is English, in the words of the interface', () => {
    const root = drawIn(aFeed(), 'de')
    expect(root.querySelector('.language-tag')?.textContent).toBe('Englisch')
    expect(textsInEnglish(root).length).toBeGreaterThan(1)
  })

  it('marks nothing that is translated', () => {
    expect(drawIn(translated, 'de').querySelector('.language-tag')).toBeNull()
  })

  it('marks nothing where the feed is in the language of the interface', () => {
    const root = drawIn(translated, 'en')
    expect(root.querySelector('.language-tag, [lang]')).toBeNull()
  })
})

describe('what stays in the language of the feed', () => {
  it('is, beside a translated finding, the standing, the check and the titles of sources', () => {
    const root = drawArticle(translated, 'de')
    const { standing, checkedNote, sources } = aFinding()
    expect(textsInEnglish(root)).toEqual([standing.note, anAssurance().words, sources[0]?.title, checkedNote])
    expect(root.querySelector('h3')?.textContent).toContain('Aufnahmen')
    expect(root.textContent).toContain('Die Antwort.')
  })

  it('is what was said, word for word, under its translation', () => {
    const card = drawCard(translated, 'de')
    expect([...card.querySelectorAll('q')].map((quote) => quote.textContent)).toEqual([said.words, anAssurance().words])
    expect(card.textContent).toContain('Eine Vizepräsidentin · Anhörung')
  })

  it('is not sent to the page in other languages than the one that is shown', () => {
    const about = { settings: defaultSettings, history: emptyHistory, isPrivate: false, messages, feed: translated }
    for (const language of ['de', 'en'] as const) {
      const { findings, said: words } = noticeView({ ...about, language, direction: 'ltr' })
      expect(findings.map(({ translations, original }) => [translations, original])).toEqual([[{}, undefined]])
      expect(words?.translations).toEqual({})
    }
  })
})
