import { acceptBundled } from '../../core/feed/accept-bundled.ts'
import type { Pointer } from '../../core/feed/pointer.ts'
import { buildFeed } from './build-feed.ts'
import { countDefects, formatDefects } from './defect.ts'
import { readSource, type Source } from './read-source.ts'

/** A file of the extension's package; the path is relative to the folder that the feed lies in. */
export type BundledFile = { path: string; contents: string }

const instant = (date: Date) => date.toISOString().replace('.000Z', 'Z')

/** Believed to be current for a year from the day the editors looked: the source has no other clock. */
const pointerTo = ({ feed, sequence }: Source, file: Pointer['file']): Pointer => {
  const issued = new Date(`${feed.compiled}T00:00:00Z`)
  const expires = new Date(issued)
  expires.setUTCFullYear(issued.getUTCFullYear() + 1)
  return { format: 1, channel: feed.channel, sequence, issued: instant(issued), expires: instant(expires), file }
}

/** No signature: the pointer lies in the extension's own package, which the browser's store has signed. */
const unsigned = (pointer: Pointer) =>
  `${JSON.stringify({ payload: Buffer.from(JSON.stringify(pointer)).toString('base64url'), signatures: [] })}\n`

/**
 * Clause 6.5: `latest.json` and `feed-<h>.json` for the extension's package, the same bytes from the same source.
 * Throws one Error that lists every defect of the source, so that a build of a damaged feed fails.
 */
export const bundledFeedFiles = async (sourceDir: string): Promise<BundledFile[]> => {
  const reading = await readSource(sourceDir)
  if (!reading.ok)
    throw new Error(
      [`The feed has ${countDefects(reading.defects.length)}:`, ...formatDefects(reading.defects)].join('\n'),
    )
  const { bytes, file } = await buildFeed(reading.source.feed)
  const latest = unsigned(pointerTo(reading.source, file))
  const accepted = await acceptBundled(latest, async () => bytes, reading.source.feed.channel)
  if (!accepted.ok) throw new Error(`The extension would refuse its own feed: ${accepted.error.message}`)
  return [
    { path: 'latest.json', contents: latest },
    { path: file.name, contents: new TextDecoder().decode(bytes) },
  ]
}
