import { mkdir } from 'node:fs/promises'
import { aloneIn } from './alone-in.ts'
import { requireEnoughKeys } from './before-signing.ts'
import { readChannel } from './channel-file.ts'
import { type Prepared, type PublishOptions, prepareNew, prepareRenewal } from './prepare-publication.ts'
import { isComplete, pendingName, prune, removeHalves, writePublication } from './publication.ts'
import { readSignedPointer } from './read-signed.ts'
import { formatPointer, signPointer } from './sign-pointer.ts'
import { readSigningKey, requireKeyOfChannel } from './signing-key.ts'

/** Signs, reads the signature back as a client does, and only then writes. */
const signAndWrite = async ({ channel, folder, pointer, bytes }: Prepared, options: PublishOptions) => {
  const { out, key, say, makeBeside } = options
  const signed = await signPointer(pointer, await readSigningKey(key))
  const verified = await readSignedPointer('The new pointer', Buffer.from(formatPointer(signed)), channel)
  const complete = isComplete(verified, channel)
  await mkdir(out, { recursive: true })
  await writePublication(out, { ...verified, bytes }, complete, makeBeside, folder)
  await prune(out, pointer, folder, say)
  say(
    `${out}: sequence ${pointer.sequence}, ${pointer.file.name}, ${pointer.file.bytes} bytes, until ${pointer.expires}`,
  )
  say(
    complete
      ? 'Next: upload the folder, latest.json last.'
      : `Signed by 1 of ${channel.threshold}: no reader sees it until another editor has run npm run feed:cosign. Next: upload the folder, ${pendingName} too.`,
  )
}

const prepareAndWrite = async (options: PublishOptions) => {
  const prepared = options.renew ? await prepareRenewal(options) : await prepareNew(options)
  if (!options.dryRun) await removeHalves(options.out, options.say)
  if (!prepared) return
  if (options.dryRun) return options.say('A dry run: nothing was signed or written.')
  await signAndWrite(prepared, options)
}

/** Clause 7, feed:publish. Throws one Error, a sentence on each line, if nothing is to be published. */
export const publish = async (options: PublishOptions): Promise<void> => {
  const channel = await readChannel(options.source)
  if (!options.dryRun) await requireKeyOfChannel(await readSigningKey(options.key), channel)
  requireEnoughKeys(channel)
  const work = () => prepareAndWrite(options)
  await (options.dryRun ? work() : aloneIn(options.out, work))
}
