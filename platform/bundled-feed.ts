import { acceptBundled } from '../core/feed/accept-bundled.ts'
import { bundledInUse, type FeedInUse } from '../core/feed/in-use.ts'
import { readBundledFeedFile } from './bundled-files.ts'
import { releasedChannel } from './released-channel.ts'

/**
 * The feed that came with the extension. The build makes and checks its files, so it throws only where the installation
 * is broken. Pages import it late, if ever: what accepts a feed would weigh on the popup.
 */
export const readBundledFeed = async (): Promise<FeedInUse> => {
  const pointer = new TextDecoder().decode(await readBundledFeedFile('latest.json'))
  const result = await acceptBundled(pointer, readBundledFeedFile, releasedChannel.channel)
  if (!result.ok) throw new Error(`${result.error.code} (clause ${result.error.clause}): ${result.error.message}`)
  return bundledInUse(result.value.pointer, result.value.feed)
}
