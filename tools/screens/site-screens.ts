// The website, as any static host serves it: its front page, a finding that leads to others, and the letters.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Driven } from '../browser/driven.ts'
import { buildFeed, writeFeedFiles } from '../feed/build-feed.ts'
import type { EditorialSource } from '../feed/read-source.ts'
import { startFeedServer } from '../feed/serve.ts'
import { writeSite } from '../site/write-site.ts'
import { type Look, pageSizes, shoot } from './looks.ts'

const looks: Look[] = [
  { theme: 'light', direction: 'ltr' },
  { theme: 'dark', direction: 'ltr' },
]

const pathsOf = ({ feed }: EditorialSource): Record<string, string> => {
  const leading = feed.findings.find(({ bearsOn, follows }) => bearsOn.length > 0 && follows.length > 0)
  return { home: '/', ...(leading ? { finding: `/finding/${leading.id}/` } : {}), ask: '/ask/' }
}

const writeAll = async (source: EditorialSource, folder: string) => {
  const { feed, sequence, channel } = source
  const built = await buildFeed(source)
  await writeFeedFiles(built, folder)
  await writeSite(folder, { feed, sequence, feedFile: built.file.name, channel })
}

/** `website-<page>-<theme>-ltr-<width>.png`; the browser must reach 127.0.0.1 directly. */
export const takeSite = async (driven: Driven, source: EditorialSource, folder: string): Promise<void> => {
  const site = join(folder, 'website')
  await writeAll(source, site)
  const server = await startFeedServer(site)
  try {
    for (const [name, path] of Object.entries(pathsOf(source)))
      for (const look of looks)
        for (const size of pageSizes) {
          const page = await driven.newPage(size)
          await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look.theme }])
          await page.goto(server.url + path, { waitUntil: 'networkidle0' })
          await shoot(page, folder, `website-${name}`, look, size.width)
          await page.close()
        }
  } finally {
    await server.close()
    rmSync(site, { recursive: true })
  }
}
