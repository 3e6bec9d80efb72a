import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { readPointerPayload } from '../../core/feed/pointer.ts'
import type { ChannelFile } from '../feed/channel-schema.ts'
import { compiledChannel } from './compiled-channel.ts'

/** What a package does about its feed. `freshUntil` is RFC 3339: until then its bundled findings count as fresh. */
export type PackageFeed = Pick<ChannelFile, 'url' | 'threshold'> & { keys: number; freshUntil: string }

/** Reads a zip as the stores get it. Throws a sentence when it is not a package of this extension. */
export const readPackageFeed = (path: string): PackageFeed => {
  const files = unzipSync(readFileSync(path), {
    filter: ({ name }) => name === 'background.js' || name === 'feed/latest.json',
  })
  const textOf = (name: string): string => {
    const bytes = files[name]
    if (!bytes) throw new Error(`${path} has no ${name}: it is not a package of this extension.`)
    return new TextDecoder().decode(bytes)
  }
  const { channel, url, threshold, keys } = compiledChannel(textOf('background.js'))
  const { payload } = JSON.parse(textOf('feed/latest.json')) as { payload: string }
  const pointer = readPointerPayload(payload, channel)
  if (!pointer.ok) throw new Error(`${path} would refuse its own feed: ${pointer.error.message}`)
  return { url, threshold, keys: new Set(keys.keys.map(({ x }) => x)).size, freshUntil: pointer.value.expires }
}
