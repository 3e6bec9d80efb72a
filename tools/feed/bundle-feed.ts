import { acceptBundled } from '../../core/feed/accept-bundled.ts'
import type { Pointer } from '../../core/feed/pointer.ts'
import { buildFeed } from './build-feed.ts'
import { countDefects, formatDefects } from './defect.ts'
import { instantOf } from './next-pointer.ts'
import { type EditorialSource, readSource } from './read-source.ts'
import { type Addresses, toDocument } from './to-document.ts'

/** A file of the extension's package; the path is relative to the feed's folder. */
export type BundledFile = { path: string; contents: string }

/** Valid for a year from the day up to which the editors have looked: the source has no other clock. */
const pointerTo = ({ feed, sequence }: EditorialSource, file: Pointer['file']): Pointer => {
  const issued = new Date(`${feed.compiled}T00:00:00Z`)
  const expires = new Date(issued)
  expires.setUTCFullYear(issued.getUTCFullYear() + 1)
  return { format: 1, channel: feed.channel, sequence, issued: instantOf(issued), expires: instantOf(expires), file }
}

/** No signature: the pointer is part of the extension's package, which the browser's store has signed. */
const unsigned = (pointer: Pointer) =>
  `${JSON.stringify({ payload: Buffer.from(JSON.stringify(pointer)).toString('base64url'), signatures: [] })}\n`

/** Of the items only what a client reads: nobody reads the package with a feed reader, and the rest weighs 8 KB there. */
const toPackage = (...about: Parameters<typeof toDocument>) => {
  const document = toDocument(...about)
  return {
    ...document,
    items: document.items.map(({ id, title, summary, _whosees }) => ({ id, title, summary, _whosees })),
  }
}

/**
 * Clause 6.5: `latest.json` and `feed-<h>.json` for the extension's package, the same bytes from the same source.
 * Throws one Error that lists every defect of the source, so a build with a damaged feed fails.
 * @param addresses of a build that asks another host than that of channel.json: what it publishes has the same bytes
 */
export const bundledFeedFiles = async (
  sourceDir: string,
  addresses: Partial<Addresses> = {},
): Promise<BundledFile[]> => {
  const reading = await readSource(sourceDir)
  if (!reading.ok)
    throw new Error(
      [`The feed has ${countDefects(reading.defects.length)}:`, ...formatDefects(reading.defects)].join('\n'),
    )
  const { feed, channel } = reading.source
  const { bytes, file } = await buildFeed({ feed, channel: { ...channel, ...addresses } }, toPackage)
  const latest = unsigned(pointerTo(reading.source, file))
  const accepted = await acceptBundled(latest, async () => bytes, feed.channel)
  if (!accepted.ok) throw new Error(`The extension would refuse its own feed: ${accepted.error.message}`)
  return [
    { path: 'latest.json', contents: latest },
    { path: file.name, contents: new TextDecoder().decode(bytes) },
  ]
}
