import { readFileSync } from 'node:fs'
import { withoutMark } from './without-mark.ts'

/** What feed/channel.json says, unchecked. Throws a sentence where it is not JSON. */
export const readReleasedChannel = (path = 'feed/channel.json') => {
  try {
    return JSON.parse(withoutMark(readFileSync(path, 'utf8')))
  } catch (cause) {
    throw new Error(`${path} cannot be read (${(cause as Error).message}): npm run feed:check says where.`, { cause })
  }
}
