import * as v from 'valibot'
import { acceptFeedFile } from './accept-file.ts'
import { accepted, type Result, rejected } from './errors.ts'
import { readJsonText } from './json.ts'
import { maxPointerBytes, type Pointer, readPointerPayload } from './pointer.ts'
import type { Feed } from './schema.ts'

const bundledPointer = v.strictObject({
  payload: v.string(),
  signatures: v.pipe(v.array(v.unknown()), v.maxLength(0)),
})

const readBundledPointer = (text: string, channelName: string): Result<Pointer> => {
  const json = readJsonText(text.slice(0, maxPointerBytes))
  const parsed = v.safeParse(bundledPointer, json.ok ? json.value : undefined)
  if (!parsed.success) return rejected('POINTER_MALFORMED', 'The bundled pointer is malformed.')
  return readPointerPayload(parsed.output.payload, channelName)
}

/**
 * Clause 6.5: the feed in the extension's own package. The package is signed, so its pointer needs no signature;
 * everything else is checked as for a published feed. `expires` is left to the caller, since an expired feed stays
 * readable (clause 5.11).
 */
export const acceptBundled = async (
  pointerText: string,
  loadFeed: (name: string) => Promise<Uint8Array>,
  channelName: string,
): Promise<Result<{ feed: Feed; pointer: Pointer }>> => {
  const pointer = readBundledPointer(pointerText, channelName)
  if (!pointer.ok) return pointer
  const { file } = pointer.value
  const bytes = await loadFeed(file.name).catch((error: unknown) => String(error))
  if (typeof bytes === 'string')
    return rejected('FEED_UNREACHABLE', `The bundled feed ${file.name} cannot be read: ${bytes}.`)
  const feed = await acceptFeedFile(bytes, file, channelName)
  return feed.ok ? accepted({ feed: feed.value, pointer: pointer.value }) : feed
}
