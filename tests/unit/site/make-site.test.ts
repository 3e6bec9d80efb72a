import { parseFeed } from '@rowanmanning/feed-parser'
import { HtmlValidate } from 'html-validate'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { feedIn } from '../../../core/language/feed-language.ts'
import { translator } from '../../../core/language/translate.ts'
import { makeSite } from '../../../site/make-site.ts'
import { toAtom } from '../../../tools/site/atom.ts'
import { readMessages } from '../../../tools/site/messages.ts'
import { aFeed, aFinding } from '../../fixtures/feed.ts'
import { aHostileFeed, aSiteInput, hostileTitle, longWord } from '../../fixtures/website.ts'

const input = aSiteInput({ feed: aHostileFeed() })
const files = new Map([...makeSite(input)].map(({ path, contents }) => [path, contents]))
const pages = [...files].filter(([path]) => path.endsWith('.html'))
/** All are made alike: these two have all kinds, with and without a translation. */
const pagesOfTwo = pages.filter(([path]) => !/^(es|fr)\//.test(path))
const withdrawn = aFinding({ retracted: { date: '2024-02-03', reason: 'Wrong.' } })
const pageAt = (path: string) => files.get(path) ?? ''

const checker = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Anchors are what the extension's addresses are: `finding=some-id`.
    'valid-id': ['error', { relaxed: true }],
    // What Preact writes, and all browsers read.
    'attribute-boolean-style': 'off',
    'void-style': 'off',
    'no-raw-characters': ['error', { relaxed: true }],
    // The feed's own words.
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'no-inline-style': 'error',
  },
})

const part = v.object({ '@type': v.picklist(['WebSite', 'Organization']) })
const cited = v.strictObject({
  '@type': v.picklist(['NewsArticle', 'Report', 'CreativeWork']),
  name: v.string(),
  url: v.pipe(v.string(), v.url()),
  datePublished: v.optional(v.string()),
  archivedAt: v.optional(v.pipe(v.string(), v.startsWith('https://web.archive.org/web/'))),
  publisher: v.intersect([part, v.strictObject({ '@type': v.literal('Organization'), name: v.string() })]),
})
/** What a page may say it is: never a claim, nor a review of one. */
const linkedData = v.strictObject({
  '@context': v.literal('https://schema.org'),
  '@type': v.picklist(['WebPage', 'CollectionPage']),
  name: v.string(),
  description: v.string(),
  inLanguage: v.picklist(['en', 'es', 'fr', 'de']),
  isPartOf: part,
  license: v.optional(v.pipe(v.string(), v.url())),
  dateModified: v.optional(v.string()),
  creativeWorkStatus: v.optional(v.literal('Withdrawn')),
  citation: v.optional(v.array(cited)),
})

const dataIn = (html: string, type: string) =>
  html.match(new RegExp(`<script type="${type.replace('+', '\\+')}"[^>]*>(.*?)</script>`))?.[1] ?? 'null'

describe('the pages of the website', () => {
  it('are there in every language, for withdrawn findings too', () => {
    const paths = ['', 'ask/', 'finding/leak/', 'finding/gone/', 'corrections/', 'left-out/', 'about/', 'privacy/']
    for (const folder of ['', 'es/', 'fr/', 'de/'])
      for (const path of paths) expect([...files.keys()]).toContain(`${folder}${path}index.html`)
    expect([...files.keys()]).toContain('404.html')
  })

  it.each(pagesOfTwo)('%s is valid HTML', async (_, html) => {
    const { results } = await checker.validateString(html)
    expect(
      results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line, column }) => `${ruleId} ${message} ${line}:${column}`),
      ),
    ).toEqual([])
  })

  it.each(pages)('%s says what it is, and never that a claim is ours', (_, html) => {
    const data = JSON.parse(dataIn(html, 'application/ld+json'))
    expect(
      v.safeParse(linkedData, data).issues?.map(({ message, path }) => `${path?.map(({ key }) => key)} ${message}`),
    ).toBeUndefined()
    expect(html).not.toContain('ClaimReview')
  })

  it.each(pages)('%s has the feed’s text as text: no script, style or comment comes of it', (_, html) => {
    expect(html).not.toContain('<script>')
    expect(html).not.toContain('<!--')
    expect(html).not.toMatch(/ style="| on[a-z]+="/)
  })

  it('have the same bytes from the same feed', () => {
    expect([...makeSite(aSiteInput({ feed: aHostileFeed() }))].map(({ contents }) => contents)).toEqual([
      ...files.values(),
    ])
  })

  it.each([
    ['all that a feed can have', input],
    ['no pairs', aSiteInput({ feed: aFeed({ pairs: [] }) })],
    ['withdrawn findings alone', aSiteInput({ feed: aFeed({ findings: [withdrawn], pairs: [], assurances: [] }) })],
    ['no findings', aSiteInput({ feed: aFeed({ findings: [], pairs: [], lead: [] }) })],
  ])('lead to no place that is not there, of a feed with %s', (_, given) => {
    const made = new Map(
      [...makeSite(given)].filter(({ path }) => path.endsWith('.html')).map(({ path, contents }) => [path, contents]),
    )
    const base = 'https://example.org/whosees/'
    const lost = [...made].flatMap(([path, html]) =>
      [...html.matchAll(/<a [^>]*href="([^"#]*)#([^"]+)"/g)].flatMap(([, href = '', place = '']) => {
        if (/^https?:/.test(href)) return []
        const to = new URL(href, `${base}${path}`).pathname.slice('/whosees/'.length).replace(/(^|\/)$/, '$1index.html')
        return made.get(to)?.includes(` id="${place}"`) ? [] : [`${path}: ${href}#${place}`]
      }),
    )
    expect(lost).toEqual([])
  })

  it('lead nowhere but to files of the website, sources and licences', () => {
    const made = new Set([...files.keys(), ...Object.values(input.assets), input.feedFile])
    const later = /^(assets\/icon\.png|cards\/.+\.png|(..\/)?feed\.json|([a-z]{2}\/)?atom\.xml)$/
    const lost = pages.flatMap(([path, html]) =>
      [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].flatMap(([, href = '']) => {
        const base = 'https://example.org/whosees/'
        const { href: whole } = new URL(href.replaceAll('&amp;', '&'), `${base}${path}`)
        if (!whole.startsWith(base)) return []
        const [target = ''] = whole.slice(base.length).split('#')
        const file = target === '' || target.endsWith('/') ? `${target}index.html` : target
        return made.has(file) || later.test(file) ? [] : [`${path}: ${href}`]
      }),
    )
    expect(lost).toEqual([])
  })
})

describe('the page of a finding', () => {
  const html = pageAt('finding/leak/index.html')

  it('has its address, its languages, its description and its picture for the world', () => {
    expect(html).toContain('<link rel="canonical" href="https://example.org/whosees/finding/leak/"')
    for (const language of ['es', 'fr', 'de'])
      expect(html).toContain(
        `<link rel="alternate" hreflang="${language}" href="https://example.org/whosees/${language}/finding/leak/"`,
      )
    expect(html).toContain('<meta property="og:image" content="https://example.org/whosees/cards/en/leak.png"')
    expect(html).toContain(longWord)
    expect(html).toContain('https://web.archive.org/web/20220617/https://example.com/a')
  })

  it('says that it was withdrawn, and why, and nothing else of it', () => {
    const gone = pageAt('finding/gone/index.html')
    expect(gone).toContain('This finding was withdrawn.')
    expect(gone).toContain('Wrong: ')
    expect(gone).not.toContain('reported on recordings')
    expect(pageAt('index.html')).not.toContain('href="finding/gone/"')
  })

  it('says outside of itself, too, that it was withdrawn, and why in the editors’ language', () => {
    const retracted = { date: '2024-02-03', reason: 'The publisher withdrew it.' }
    const translations = { de: { title: 'Ein Titel', content_text: 'Ein Text.', details: [], reply: 'Eine Antwort.' } }
    const feed = aFeed({ findings: [aFinding({ retracted, translations })] })
    const made = new Map([...makeSite(aSiteInput({ feed }))].map((f) => [f.path, f.contents]))
    const page = made.get('de/finding/leak/index.html') ?? ''
    expect(page).toContain('<meta property="og:image:alt" content="Zurückgezogen: Ein Titel"')
    expect(JSON.parse(dataIn(page, 'application/ld+json'))).toMatchObject({
      description: retracted.reason,
      inLanguage: 'en',
    })
  })

  it('says that no reply was found, but not of what the company said itself', () => {
    const findings = [aFinding({ reply: null }), aFinding({ id: 'own', reply: null, group: 'admitted' })]
    const made = new Map([...makeSite(aSiteInput({ feed: aFeed({ findings }) }))].map((f) => [f.path, f.contents]))
    const limit = 'No reply by the company was found'
    expect(made.get('finding/leak/index.html')).toContain(limit)
    expect(made.get('finding/own/index.html')).not.toContain(limit)
    expect(html).not.toContain(limit)
  })

  it('calls what the company said before the finding that, and no reply', () => {
    const reply = { text: 'Nothing was seen.', date: '2022-06-16', url: null }
    const made = [...makeSite(aSiteInput({ feed: aFeed({ findings: [aFinding({ reply })] }) }))]
    const page = made.find(({ path }) => path === 'finding/leak/index.html')?.contents
    expect(page).toContain('Said before, 16 Jun 2022')
    expect(page).not.toContain('The company’s reply, 16 Jun 2022')
  })

  it('names what is beside it by all that can be there, not by what points the other way alone', () => {
    const neutral = aFeed({ findings: [aFinding({ direction: 'neutral' })] })
    const [made = ''] = [...makeSite(aSiteInput({ feed: neutral }))].flatMap(({ path, contents }) =>
      path === 'finding/leak/index.html' ? [contents] : [],
    )
    for (const page of [html, made, pageAt('finding/gone/index.html')])
      expect(page).toContain('<aside class="site-aside" aria-label="More about this finding">')
    expect(html).toContain('What points the other way.')
    expect(made).not.toContain('What points the other way.')
  })

  it('has the card of its language where it is translated, else the English one', () => {
    expect(pageAt('de/finding/other/index.html')).toContain('cards/de/other.png')
    expect(pageAt('fr/finding/other/index.html')).toContain('cards/en/other.png')
  })

  it('has addresses from its own place where the channel names no site', () => {
    const nowhere = new Map(
      [...makeSite(aSiteInput({ channel: { site: null, contact: null } }))].map((f) => [f.path, f.contents]),
    )
    const page = nowhere.get('de/finding/leak/index.html') ?? ''
    expect(page).toContain('<link rel="canonical" href="../../../de/finding/leak/"')
    expect(page).not.toContain('example.org')
    expect(nowhere.get('404.html')).toContain('<a href="/">')
  })
})

it('what is in another language than its document names it, in the Atom feed and for search engines', () => {
  const feed = feedIn(input.feed, 'de')
  const words = { t: translator(readMessages().messages.de, 'de'), language: 'de' }
  const atom = toAtom({ feed, site: input.channel.site, words })
  const [translated, other] = ['other', 'leak'].map(
    (id) => atom.match(new RegExp(`<entry>.*:${id}</id>.*</entry>`))?.[0],
  )
  expect(translated).toContain('<title>Ein Titel</title>')
  expect(translated).toContain('<summary>Ein Text.</summary>')
  expect(other).toContain('<title xml:lang="en">')
  expect(other).toContain('<summary xml:lang="en">')
  expect(atom).toContain('<subtitle xml:lang="en">')
  const languageOf = (path: string) => JSON.parse(dataIn(pageAt(path), 'application/ld+json')).inLanguage
  const paths = ['de/finding/other/', 'de/finding/leak/', 'finding/leak/', 'de/'].map((path) => `${path}index.html`)
  expect(paths.map(languageOf)).toEqual(['de', 'en', 'en', 'de'])
})

it('the Atom feed is read by a public parser: the same titles, as text, with the pages’ addresses', () => {
  for (const language of ['en', 'de'] as const) {
    const words = { t: translator(readMessages().messages[language], language), language }
    const atom = toAtom({ feed: input.feed, site: input.channel.site, words })
    const read = parseFeed(atom)
    expect(read.meta).toMatchObject({ type: 'atom' })
    expect(read.items.map(({ title }) => title)).toContain(hostileTitle)
    const folder = language === 'en' ? '' : 'de/'
    expect(read.items[0]?.url).toBe(`https://example.org/whosees/${folder}finding/leak/`)
    // The content is HTML in XML, so the feed's text is escaped for both.
    expect(atom).toContain('&amp;lt;script&amp;gt;alert(1)')
    expect(atom).not.toContain('<script>')
  }
})
