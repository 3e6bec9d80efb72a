import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Feed } from '../../../core/feed/schema.ts'
import { feedIn } from '../../../core/language/feed-language.ts'
import { formatDefects } from '../../../tools/feed/defect.ts'
import { readSource } from '../../../tools/feed/read-source.ts'
import { wantedIn } from '../../../tools/feed/skeleton.ts'

let feed: Feed
let outdated: string[]
beforeAll(async () => {
  const reading = await readSource(join(import.meta.dirname, '../../../feed'))
  if (!reading.ok) throw new Error(formatDefects(reading.defects).join('\n'))
  feed = reading.source.feed
  outdated = formatDefects(reading.source.outdated)
})

describe.each(['de', 'es', 'fr'])('the feed in %s', (language) => {
  it('has what readers meet first: the lead with what it must appear with, assurances, pairs and actions', () => {
    const missing = wantedIn(feed, language).map(({ list, id }) => `${list}: ${id}`)
    expect(missing, `npm run feed:translate -- ${language} prints what is missing`).toEqual([])
  })

  it('shows all of that in the language', () => {
    const shown = feedIn(feed, language)
    const lead = shown.findings.filter(({ id }) => feed.lead.includes(id))
    const entries = [...lead, ...shown.assurances, ...shown.pairs, ...shown.actions]
    expect(entries.filter((entry) => 'textLanguage' in entry)).toEqual([])
    expect(entries.length).toBeGreaterThan(50)
  })
})

it('has no translation that is out of date', () => {
  expect(outdated).toEqual([])
})
