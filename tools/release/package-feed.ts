import * as v from 'valibot'
import { readPointerPayload } from '../../core/feed/pointer.ts'
import type { ChannelFile } from '../feed/channel-schema.ts'
import { parseJson } from '../pack/read-json.ts'
import { readZip } from '../pack/read-zip.ts'
import { compiledChannel } from './compiled-channel.ts'

/** What a package does about its feed. `freshUntil` is RFC 3339: until then its bundled findings count as fresh. */
export type PackageFeed = Pick<ChannelFile, 'url' | 'threshold'> & { keys: number; freshUntil: string }

const remedy = 'npm run zip makes it again.'

/** Reads a zip as the stores get it. Throws a sentence when it is not a package of this extension. */
export const readPackageFeed = (path: string): PackageFeed => {
  const files = readZip(path, remedy, (name) => name === 'background.js' || name === 'feed/latest.json')
  const textOf = (name: string): string => {
    const bytes = files[name]
    if (!bytes) throw new Error(`${path} has no ${name}: it is not a package of this extension.`)
    return new TextDecoder().decode(bytes)
  }
  const { channel, url, threshold, keys } = compiledChannel(textOf('background.js'))
  const { payload } = parseJson(
    textOf('feed/latest.json'),
    `feed/latest.json in ${path}`,
    v.looseObject({ payload: v.string() }),
    remedy,
  )
  const pointer = readPointerPayload(payload, channel)
  if (!pointer.ok) throw new Error(`${path} would refuse its own feed: ${pointer.error.message}`)
  return { url, threshold, keys: new Set(keys.keys.map(({ x }) => x)).size, freshUntil: pointer.value.expires }
}
