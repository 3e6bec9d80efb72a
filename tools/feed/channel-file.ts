import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { formatDefects } from './defect.ts'
import { checkSourceFile } from './find-defects.ts'
import { type ChannelFile, channelFile } from './source-schema.ts'
import { readSourceFile } from './yaml-file.ts'

export type PublicKey = ChannelFile['keys']['keys'][number]

/** Clause 6.1. Throws one Error that lists the file's defects. */
export const readChannel = async (sourceDir: string): Promise<ChannelFile> => {
  const file = await readSourceFile(join(sourceDir, 'channel.json'))
  const { value, defects } = checkSourceFile(file, channelFile)
  if (value === null || defects.length > 0) throw new Error(formatDefects(defects).join('\n'))
  return value
}

/** A file is there whole or not at all: a command that is stopped half-way leaves the old one. */
export const replaceFile = async (path: string, contents: string | Uint8Array): Promise<void> => {
  await writeFile(`${path}.part`, contents)
  await rename(`${path}.part`, path)
}

const orderly = ({ kty, crv, x, kid, use, alg }: PublicKey): PublicKey => ({ kty, crv, x, kid, use, alg })

const byKid = (a: PublicKey, b: PublicKey) => ((a.kid ?? a.x) < (b.kid ?? b.x) ? -1 : 1)

/** Adds a public key. The same keys give the same text, in whatever order they came. */
export const addKey = async (sourceDir: string, key: PublicKey): Promise<void> => {
  const { channel, url, contact, threshold, keys } = await readChannel(sourceDir)
  const all = { keys: [...keys.keys, key].map(orderly).sort(byKid) }
  const text = JSON.stringify({ channel, url, contact, threshold, keys: all }, null, 2)
  await replaceFile(join(sourceDir, 'channel.json'), `${text}\n`)
}
