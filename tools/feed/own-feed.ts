import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ifThere } from './if-there.ts'

/** Whether a text is of the kind that this project writes (clause 3.1); who wrote it, nobody can tell from that. */
const isOwnKind = (text: string): boolean => {
  try {
    const { _whosees: own } = Object(JSON.parse(text))
    return typeof own === 'object' && own !== null
  } catch {
    return false
  }
}

/** Throws a sentence where a folder without a publication has a `feed.json`, a common name, that is somebody else's. */
export const requireOwnFeed = async (folder: string): Promise<void> => {
  const path = join(folder, 'feed.json')
  const text = await ifThere(readFile(path, 'utf8'))
  if (text === null || isOwnKind(text)) return
  throw new Error(
    `${path} is somebody else's, which a feed written there would replace. It was kept as it is: give another folder (--out), or move it away. Nothing was written.`,
  )
}
