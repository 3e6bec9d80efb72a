import { join } from 'node:path'
import { changeChannel, readChannel } from './channel-file.ts'
import { type Publication, pendingName, readPublishedFolder } from './publication.ts'
import { thumbprintOf } from './signing-key.ts'

/** The thumbprints of the channel's keys, in the order of the file. */
export const kidsOf = async (sourceDir: string): Promise<string[]> =>
  Promise.all((await readChannel(sourceDir)).keys.keys.map(thumbprintOf))

/** A thumbprint as it is typed: one that begins with a hyphen would pass for an option. */
export const typed = (kid: string): string => kid.replace(/^-+/, '')

/** The one key that is meant: by its thumbprint, or a part of it that no other has. */
const findKey = (kids: string[], given: string): string => {
  const matching = kids.filter((kid) => given !== '' && kid.includes(given))
  if (matching.length === 1) return matching[0] as string
  const known = kids.length > 0 ? `It has ${kids.join(' and ')}.` : 'It has none.'
  throw new Error(
    matching.length > 1
      ? `channel.json has ${matching.length} keys with ${given} in their name: write more of it. ${known}`
      : `channel.json has no key ${given || 'of no name'}: name the one to retire. ${known}`,
  )
}

/** Only what a key of the channel signed is continued (clause 6.6). Gives whether there was anything to look at. */
const requireOtherSigner = async (sourceDir: string, out: string, kid: string): Promise<boolean> => {
  const { latest, pending } = await readPublishedFolder(out, await readChannel(sourceDir))
  const restsOn = ({ signers }: Publication) => signers.every((signer) => signer === kid)
  if (pending && restsOn(pending))
    throw new Error(
      `Sequence ${pending.pointer.sequence}, which waits in ${join(out, pendingName)}, is signed by this key alone, and nobody could continue from it: have it cosigned first (npm run feed:cosign), or remove the file, here and on the host.`,
    )
  if (latest && restsOn(latest))
    throw new Error(
      `Sequence ${latest.pointer.sequence} in ${out} is signed by this key alone, and nobody could continue from it: sign with one that stays first, by npm run feed:publish, or npm run feed:cosign -- --in-force.`,
    )
  return latest !== null
}

/**
 * Clause 6.1: a key is retired by removing it, and in a release. Throws a sentence where those that are left could not go
 * on publishing.
 * @param out the published folder; without a publication in it nobody can say what rests on the key, and `looked` is false
 * @param given the key's thumbprint, or a part of it
 */
export const retireKey = async (
  sourceDir: string,
  out: string,
  given: string,
): Promise<{ kid: string; left: string[]; threshold: number; looked: boolean }> => {
  const { keys, threshold } = await readChannel(sourceDir)
  const kids = await kidsOf(sourceDir)
  const kid = findKey(kids, given)
  const left = kids.filter((other) => other !== kid)
  if (left.length < threshold)
    throw new Error(
      `Without ${kid} there would be ${left.length} ${left.length === 1 ? 'key' : 'keys'}, and ${threshold} must sign: make another first (npm run feed:keygen), or lower "threshold" in channel.json.`,
    )
  const looked = await requireOtherSigner(sourceDir, out, kid)
  await changeChannel(sourceDir, { keys: { keys: keys.keys.filter((_, index) => kids[index] !== kid) } })
  return { kid, left, threshold, looked }
}
