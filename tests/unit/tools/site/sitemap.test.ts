import { expect, it } from 'vitest'
import { toSitemap } from '../../../../tools/site/sitemap.ts'

it('the sitemap is XML whatever the address of the website has in it', () => {
  const sitemap = toSitemap('https://example.org/a&b', ['ask/'])
  expect(sitemap).toContain('<loc>https://example.org/a&amp;b/ask/</loc>')
  expect(sitemap).toContain('hreflang="de" href="https://example.org/a&amp;b/de/ask/"')
  expect(sitemap).not.toMatch(/&(?!amp;)/)
})
