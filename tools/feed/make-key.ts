import { rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { addKey, readChannel } from './channel-file.ts'
import { writePrivateFile } from './private-file.ts'
import { generateSigningKey, publicHalf } from './signing-key.ts'

/**
 * Clause 7, feed:keygen: writes the private key to `out` (or to the editor's own configuration folder), then adds the
 * public one to channel.json; in that order, so that no public key is ever without its private one. Where the second cannot
 * be done, the first is undone.
 */
export const makeKey = async (sourceDir: string, out: string): Promise<{ path: string; kid: string }> => {
  const { channel: channelName } = await readChannel(sourceDir)
  const key = await generateSigningKey()
  const path = out || join(homedir(), '.config', 'whosees', `${channelName}-${key.kid.slice(0, 8)}.private.jwk`)
  await writePrivateFile(path, `${JSON.stringify(key, null, 2)}\n`)
  await addKey(sourceDir, publicHalf(key)).catch(async (cause: Error) => {
    await rm(path)
    throw new Error(`${cause.message} The key that was made was removed again: no reader knows it.`, { cause })
  })
  return { path, kid: key.kid }
}
