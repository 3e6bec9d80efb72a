// The notice of an installation that had seen the findings before their last corrections.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { languages } from '../../core/language/languages.ts'
import { findNews } from '../../core/reminders/news.ts'
import { historyBefore } from '../../tools/screens/history-before.ts'
import { realFeed } from '../fixtures/real-feed.ts'
import { inBrowsers, inEach } from './in-browsers.ts'

const narrow = { width: 360, height: 740 }

const correctedIn = (language: string): string =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../locales/${language}/finding.json`), 'utf8'))[
    'notice.corrected'
  ]

inBrowsers((world) => {
  test('it tells up to three corrections in words, and the rest as a number', async () => {
    const feed = await realFeed()
    const history = historyBefore(feed)
    await world.store({ history })
    const { notice } = await world.visit('/?variant=plain')
    await notice.waitFor('See the findings')
    const count = findNews(feed, history).length
    expect(count).toBeGreaterThan(3)
    expect(await notice.text()).toContain(`and ${count - 1} more updates`)
    await notice.unfold()
    const inFull = await notice.html()
    expect(inFull.match(/class="news-tag"[^>]*>Corrected</g)).toHaveLength(3)
    expect(inFull).toContain(`and ${count - 3} more updates`)
  })
})

// Each language needs a visit of its own: one that is switched to makes the notice anew, when nothing is news any more.
inEach(['chromium'], (world) => {
  test.each(languages)('it says so in %s, whole, with what is left out in one row', async (language) => {
    expect(await world.send({ type: 'settings.change', change: { language } })).toMatchObject({ ok: true })
    await world.store({ history: historyBefore(await realFeed()) })
    const { page, notice } = await world.visit('/?variant=plain', narrow)
    await notice.waitFor()
    expect(await notice.text()).toContain(correctedIn(language))
    for (const width of [narrow.width, 390]) {
      await page.setViewport({ ...narrow, width })
      await notice.rect()
      const found = { rows: await notice.rowsIn('.more-strip'), cut: await notice.cutTexts() }
      expect(found, `${width} px`).toEqual({ rows: 1, cut: [] })
    }
  })
})
