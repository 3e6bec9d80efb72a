import { expect, it } from 'vitest'
import { anInMemoryBrowser } from '../../fixtures/in-memory-browser/in-memory-browser.ts'

const channel = {
  ...{ channel: 'tiktok', url: null, threshold: 1, keys: { keys: [] } },
  ...{ site: 'https://example.com/', contact: 'https://example.com/report' },
}

it('is what the release names for its own findings, and nothing for those from elsewhere', async () => {
  anInMemoryBrowser({ channel })
  const { besideFeed } = await import('../../../platform/beside-feed.ts')
  expect(besideFeed({ source: '' })).toMatchObject({ site: channel.site, contact: channel.contact })
  expect(besideFeed({ source: 'https://another.example/feed/' })).toEqual({ site: null, contact: null })
})
