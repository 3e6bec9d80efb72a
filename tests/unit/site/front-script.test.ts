// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { toDocument } from '../../../tools/feed/to-document.ts'
import { aFeed } from '../../fixtures/feed.ts'
import { aSiteInput } from '../../fixtures/website.ts'

const answer = (value: unknown) => ({ json: async () => value })

it('leaves the page as it is where the script fails after all has come, without controls that do nothing', async () => {
  const { messages } = aSiteInput()
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  vi.stubGlobal('fetch', async (address: string) =>
    answer(address === 'words' ? messages.en : toDocument(aFeed(), { url: null, site: null, contact: null })),
  )
  const data = { feed: 'feed', words: 'words', language: 'en', sequence: 7, site: null }
  // Without a place for the findings, so that drawing them fails.
  document.body.innerHTML = `<script type="application/json" id="page-data">${JSON.stringify(data)}</script>`
  await import('../../../site/front-script.tsx')
  await vi.waitFor(() => expect(document.documentElement.dataset.static).toBe(''))
  const failed = vi.fn()
  addEventListener('error', failed)
  dispatchEvent(new Event('hashchange'))
  removeEventListener('error', failed)
  expect(failed).not.toHaveBeenCalled()
})
