// Check now in the popup: what it brings is listed at once, where the reader is left in peace.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Finding } from '../../core/feed/schema.ts'
import { control } from '../../tools/browser/page-probe.ts'
import { waitUntil } from '../../tools/browser/wait-until.ts'
import { type Editors, publishAs, someEditors, writeFinding } from '../fixtures/editors.ts'
import { type FaultyHost, startFaultyHost } from '../fixtures/faults/host.ts'
import { aFeed, aFinding } from '../fixtures/feed.ts'
import { type Reader, startReader } from './feed-reader.ts'
import { storyIn } from './turns.ts'

const aStudy = (id: string, direction: Finding['direction'] = 'concern') =>
  aFinding({ id, title: `The study ${id}`, kind: 'research', date: '2023-01-02', bearsOn: [], direction })

// The editors' rules want both directions among what leads.
const findings = [aStudy('one'), aStudy('two', 'reassurance'), aStudy('three'), aFinding()]
const feed = aFeed({ findings, lead: ['leak', 'one', 'two'] })

/** What is listed as news, and what the reader has before the eyes. */
const look = (page: Page) =>
  page.evaluate(() => {
    const read = [...document.querySelectorAll('.finding-entry')].find((entry) => entry.textContent?.includes('one'))
    return {
      news: [...document.querySelectorAll('.finding-entry:has(.news-tag) h3')].map(({ textContent }) => textContent),
      focused: document.activeElement?.textContent,
      isOpen: (read as HTMLDetailsElement).open,
      top: read?.getBoundingClientRect().top ?? 0,
    }
  })

describe.each(storyIn('firefox'))('in %s', (name) => {
  let root: string
  let editors: Editors
  let host: FaultyHost
  let reader: Reader

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'whosees-popup-'))
    editors = await someEditors({ within: root, feed })
    await publishAs(editors, { now: new Date() })
    host = await startFaultyHost()
    await host.publish(editors.out)
    reader = await startReader(name, host)
    await reader.choose({ editors })
    expect(await reader.check()).toMatchObject({ outcome: 'accepted' })
  })

  afterAll(async () => {
    await reader?.close()
    await host?.close()
    await rm(root, { recursive: true, force: true })
  })

  test('lists at once what a check has brought; focus, place and what is open stay', async () => {
    const page = await reader.driven.extensionPage('popup.html', { width: 380, height: 420 })
    await waitUntil('the findings are listed', () => page.$('.finding-entry'))
    await waitUntil('they count as seen', async () => (await reader.badge()) === '')
    await page.evaluate(() => {
      const entry = [...document.querySelectorAll('.finding-entry')].find(({ textContent }) =>
        textContent?.includes('one'),
      )
      entry?.querySelector('summary')?.click()
      scrollTo(0, 200)
    })
    await (await control(page, 'button', 'Check now')).focus()
    const before = await look(page)
    expect(before).toMatchObject({ news: [], focused: 'Check now', isOpen: true })
    await writeFinding(editors.source, aStudy('fresh'))
    await publishAs(editors, { now: new Date() })
    await page.keyboard.press('Enter')
    await waitUntil('it is listed', async () => (await look(page)).news.length > 0)
    await waitUntil('it says so', () =>
      page.evaluate(() => document.querySelector('[role=status]')?.textContent?.startsWith('Checked: newer findings')),
    )
    const { top, ...after } = await look(page)
    expect({ ...after, isInPlace: Math.abs(top - before.top) < 1 }).toEqual({
      ...{ focused: before.focused, isOpen: true },
      ...{ news: ['The study fresh'], isInPlace: true },
    })
    await waitUntil('that counts as seen, too', async () => {
      const { history } = (await reader.stored()) as unknown as { history: { seen: Record<string, string> } }
      return 'fresh' in history.seen
    })
    await page.close()
  })
})
