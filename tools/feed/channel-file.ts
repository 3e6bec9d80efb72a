import { join } from 'node:path'
import { maxKeys } from '../../core/feed/keys.ts'
import { compare } from '../../core/order/compare.ts'
import { type ChannelFile, channelSchema } from './channel-schema.ts'
import { checkSourceFile } from './check-source-file.ts'
import { formatDefects } from './defect.ts'
import { replaceFile } from './replace-file.ts'
import { readSourceFile } from './yaml-file.ts'

export type PublicKey = ChannelFile['keys']['keys'][number]

/** Clause 6.1. Throws one Error that lists the file's defects. */
export const readChannel = async (sourceDir: string): Promise<ChannelFile> => {
  const file = await readSourceFile(join(sourceDir, 'channel.json'))
  const { value, defects } = checkSourceFile(file, channelSchema)
  if (value === null || defects.length > 0) throw new Error(formatDefects(defects).join('\n'))
  return value
}

const orderly = ({ kty, crv, x, kid, use, alg }: PublicKey): PublicKey => ({ kty, crv, x, kid, use, alg })

const byKid = (a: PublicKey, b: PublicKey) => compare(a.kid ?? a.x, b.kid ?? b.x)

/** Replaces members of channel.json. The same members give the same text, in whatever order keys and members came. */
export const changeChannel = async (sourceDir: string, members: Partial<ChannelFile>): Promise<void> => {
  const { channel, url, site, contact, threshold, keys } = { ...(await readChannel(sourceDir)), ...members }
  const all = { keys: keys.keys.map(orderly).sort(byKid) }
  const text = JSON.stringify({ channel, url, site, contact, threshold, keys: all }, null, 2)
  await replaceFile(join(sourceDir, 'channel.json'), `${text}\n`)
}

/** Adds a public key. Throws a sentence where there is no room for one more. */
export const addKey = async (sourceDir: string, key: PublicKey): Promise<void> => {
  const { keys } = await readChannel(sourceDir)
  if (keys.keys.length >= maxKeys)
    throw new Error(
      `${join(sourceDir, 'channel.json')} may have ${maxKeys} keys at most: retire one first (npm run feed:retire).`,
    )
  await changeChannel(sourceDir, { keys: { keys: [...keys.keys, key] } })
}
