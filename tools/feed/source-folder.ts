import { access, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ifThere } from './if-there.ts'

/** How the files are named that hold findings and translations; anything else in their folders is none. */
export const findingFileName = /\.yaml$/
export const translationsFileName = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\.yaml$/

/** The names in a folder, which may be missing, in their order; without hidden ones, as open editors and systems leave. */
export const namesIn = async (folder: string): Promise<string[]> =>
  ((await ifThere(readdir(folder))) ?? []).filter((name) => !name.startsWith('.')).sort()

/** Whether a folder is that of a feed's source, as far as one of these two tells: a single file may have been deleted. */
export const isSource = async (folder: string): Promise<boolean> => {
  const found = await Promise.allSettled([access(join(folder, 'feed.yaml')), access(join(folder, 'channel.json'))])
  return found.some(({ status }) => status === 'fulfilled')
}

/** Throws a sentence where a folder is no source of a feed: another one was meant. */
export const requireSource = async (folder: string): Promise<void> => {
  if (!(await isSource(folder)))
    throw new Error(
      `There is no ${join(folder, 'feed.yaml')}: name the folder of the findings with --source. Nothing was written.`,
    )
}
