import { beforeAll, describe, expect, it } from 'vitest'
import type { Feed } from '../../../core/feed/schema.ts'
import { feedIn } from '../../../core/language/feed-language.ts'
import { languages } from '../../../core/language/languages.ts'
import { realFeed, realFeeds } from '../../fixtures/real-feed.ts'

// What is not translated yet, or is out of date, is for feed:check to tell the editors.
describe.each(realFeeds)('the feed %s', (when) => {
  let feed: Feed
  beforeAll(async () => {
    feed = await realFeed(when)
  })

  it.each(languages)('shows in %s whatever is translated into it', (language) => {
    const shown = feedIn(feed, language)
    const entries = [...shown.findings, ...shown.assurances, ...shown.pairs, ...shown.actions]
    const translated = entries.filter((entry) => 'original' in entry)
    const known = [...feed.findings, ...feed.assurances, ...feed.pairs, ...feed.actions]
    expect(translated.length).toBe(known.filter(({ translations }) => language in translations).length)
    expect(translated.filter((entry) => 'textLanguage' in entry)).toEqual([])
  })
})
