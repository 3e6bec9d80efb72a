import { readChannel } from '../feed/channel-file.ts'
import type { MakeBeside } from '../feed/publication.ts'
import { requireOwnFolder } from './site-folder.ts'
import type { SiteOptions } from './write-site.ts'

/**
 * Makes the website beside a publication, in the same folder, before anything says that the publication is there. Throws
 * a sentence if the folder holds what is not ours, before anything is written.
 */
export const siteBeside = async (
  source: string,
  out: string,
  say: (line: string) => void,
  options?: SiteOptions,
): Promise<MakeBeside> => {
  await requireOwnFolder(out)
  return async ({ feed, pointer }) => {
    if (!feed) return say(`${pointer.file.name} can’t be read by this version: the website stays as it is.`)
    // Only now: the bundler and the fonts take a second to load, and most commands end without them.
    const { writeSite } = await import('./write-site.ts')
    const { sequence, file } = pointer
    const channel = await readChannel(source)
    const count = await writeSite(out, { feed, sequence, feedFile: file.name, channel }, options)
    say(`${out}: the website of sequence ${sequence}, ${count} files.`)
  }
}
