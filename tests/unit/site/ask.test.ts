import { gzipSync } from 'node:zlib'
import { HtmlValidate } from 'html-validate'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Feed } from '../../../core/feed/schema.ts'
import { blankLetters } from '../../../core/requests/blank-letters.ts'
import { letterText } from '../../../core/requests/letter-text.ts'
import { readRequests } from '../../../core/requests/read-requests.ts'
import type { Requests } from '../../../core/requests/schema.ts'
import { isWithoutOwnLetter } from '../../../core/requests/without-own-letter.ts'
import { siteLanguages } from '../../../core/website/page-address.ts'
import { askPage, askPath } from '../../../site/ask.tsx'
import { toDocument } from '../../../site/document.tsx'
import { localSite } from '../../../site/local-site.ts'
import { realFeed } from '../../fixtures/real-feed.ts'
import { aSiteInput } from '../../fixtures/website.ts'

let feed: Feed
let requests: Requests
beforeAll(async () => {
  feed = await realFeed()
  const reading = readRequests(feed.requests)
  if (!reading.ok) throw new Error('The feed has no letters that can be read.')
  requests = reading.value
})

const pageIn = (language: (typeof siteLanguages)[number], of: Feed = feed) =>
  toDocument(askPage(localSite(aSiteInput({ feed: of }), language))).contents

/** What the page says to those who run no scripts. */
const plainText = (html: string) =>
  html
    .replace(/<script.*?<\/script>/gs, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')

const checker = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    ...{ 'void-style': 'off', 'attribute-boolean-style': 'off', 'no-trailing-whitespace': 'off', 'long-title': 'off' },
    ...{ 'no-raw-characters': ['error', { relaxed: true }], 'no-inline-style': 'error' },
  },
})

describe.each(siteLanguages)('the page that helps to ask, in %s, without scripts', (language) => {
  it('has every letter of every place whole, with gaps, as text', () => {
    const text = plainText(pageIn(language))
    for (const place of requests.places)
      for (const letter of blankLetters(requests, place, language)) {
        expect(letter.language).toBe(isWithoutOwnLetter(requests, place) ? 'en' : language)
        expect(text).toContain(letterText(letter))
        const { withoutAccount: paragraphs } = letter
        if (paragraphs.length > 0) expect(text).toContain(letterText({ ...letter, paragraphs }))
      }
  })

  it('has the law, the addressee, the ways to ask and to complain, and what is not certain, for every place', () => {
    const html = pageIn(language)
    const text = plainText(html)
    for (const { law, controller, cost, authority, rights, waitAfterComplaint } of requests.places) {
      const doubts = [controller.recheck ?? '', waitAfterComplaint?.why ?? '']
      const parts = [law, controller.address.at(1), cost.text, authority.basis, ...doubts]
      for (const part of [...parts, ...rights.map(({ basis }) => basis)]) expect(text).toContain(part)
      for (const url of [controller.form, authority.url])
        expect(html).toContain(`href="${url.replaceAll('&', '&amp;')}"`)
    }
  })

  it('is valid HTML of at most 150 KB packed', async () => {
    const html = pageIn(language)
    const { results } = await checker.validateString(html)
    expect(results.flatMap(({ messages }) => messages.map(({ message, line }) => `${message} ${line}`))).toEqual([])
    expect(gzipSync(html).length).toBeLessThan(150 * 1024)
  })
})

describe('the page that helps to ask', () => {
  it('has all that its script needs in itself, and no words of other pages', () => {
    const data = JSON.parse(pageIn('de').match(/id="page-data">(.*?)<\/script>/)?.[1] ?? 'null')
    expect(data.requests.places).toHaveLength(9)
    expect(data.messages['action.ask']).toBe('Fragen, wer Ihre Daten sah')
    expect(Object.keys(data.messages).some((key) => key.startsWith('findings.'))).toBe(false)
    expect(data.findingLinks['dpc-530m-2025'].href).toBe('../../de/finding/dpc-530m-2025/')
  })

  it('has no script and names the official links where the feed has no letters, or none that can be read', () => {
    const { requests: _, ...older } = feed
    for (const [flawed, sentence] of [
      [older as Feed, 'These findings come without letters.'],
      [{ ...feed, requests: { format: 2 } } as Feed, 'cannot be read by this version'],
    ] as const) {
      const html = pageIn('en', flawed)
      expect(html).toContain(sentence)
      expect(html).not.toContain('<script type="module"')
      for (const { url } of feed.actions) expect(html).toContain(url.replaceAll('&', '&amp;'))
    }
  })

  it('says of each place from when its period runs', () => {
    const [, ...sections] = pageIn('en').split('<section class="ask-place" id=')
    for (const { id, deadline } of requests.places) {
      const section = sections.find((one) => one.startsWith(`"ask-${id}"`))
      expect(section).toContain(`The period runs from ${deadline.from === 'receipt' ? 'receipt' : 'the request'};`)
      expect(section?.includes('It can be extended or paused.')).toBe(deadline.extension !== null)
    }
  })

  it('is led to from every page', () => {
    const html = pageIn('es')
    expect(html).toContain(`<a href="../../es/${askPath}" aria-current="page">`)
  })
})
