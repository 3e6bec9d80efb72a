import { mkdir } from 'node:fs/promises'
import { maxFeedBytes } from '../../core/feed/limits.ts'
import { maxPointerBytes } from '../../core/feed/pointer.ts'
import { readChannel } from './channel-file.ts'
import { type Publication, pendingName, readFolder, toPublication, writePublication } from './publication.ts'
import { readSignedPointer } from './read-signed.ts'
import type { ChannelFile } from './source-schema.ts'

export type FetchOptions = {
  source: string
  out: string
  /** The base address; empty: the channel's own. */
  from: string
  /** Nothing that the channel's keys have signed is published there: the first time, and after the loss of all keys. */
  first: boolean
  say: (line: string) => void
}

const readBody = async (response: Response, maxBytes: number): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body ?? []) {
    length += chunk.length
    if (length > maxBytes) throw new Error(`${response.url} has more than ${maxBytes} bytes.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** As a client asks (clause 4.2), but with a query, so that no cache on the way answers. Null where nothing is there. */
const download = async (url: string, maxBytes: number): Promise<Uint8Array | null> => {
  const fail = (cause: unknown): never => {
    throw new Error(`${url} cannot be read: ${cause instanceof Error ? cause.message : cause}`, { cause })
  }
  const signal = AbortSignal.timeout(60_000)
  const response = await fetch(`${url}?at=${Date.now()}`, { redirect: 'error', cache: 'no-store', signal }).catch(fail)
  if (response.status === 404) return null
  if (response.status !== 200) return fail(`status ${response.status}`)
  return readBody(response, maxBytes)
}

type Host = { base: string; channel: ChannelFile } & Pick<FetchOptions, 'first' | 'say'>

const fetchPublication = async ({ base, channel, first, say }: Host, name: string): Promise<Publication | null> => {
  const text = await download(`${base}/${name}`, maxPointerBytes)
  if (text === null) return null
  const verified = await readSignedPointer(`${base}/${name}`, text, channel).catch((error: Error) => {
    if (!first) throw error
    say(`Passed over: ${error.message}`)
    return null
  })
  if (verified === null) return null
  const bytes = await download(`${base}/${verified.pointer.file.name}`, maxFeedBytes)
  if (bytes === null) throw new Error(`${base} has no ${verified.pointer.file.name}, which its pointer names.`)
  return toPublication(verified, bytes)
}

const tell = ({ pointer }: Publication, what: string) =>
  `${what}: sequence ${pointer.sequence}, ${pointer.file.name}, until ${pointer.expires}`

/**
 * The publication in force, from the host into the folder, so that the sequence goes on from it. An answer that is
 * older than what the folder holds is refused (clause 5.5), and so is 404 unless it is expected: a sequence that begins
 * again would be refused by every reader.
 */
export const fetchPublished = async ({ source, out, from, first, say }: FetchOptions): Promise<void> => {
  const channel = await readChannel(source)
  const base = (from || (channel.url ?? '')).replace(/\/$/, '')
  if (base === '') throw new Error('channel.json has no url: give one there, or with --from.')
  say(`Asking ${base} …`)
  const host = { base, channel, first, say }
  const held = await readFolder(out, channel)
  const latest = await fetchPublication(host, 'latest.json')
  if (!latest && !first) throw new Error(`${base} has no latest.json (404): say --first if nothing was ever published.`)
  if ((latest?.pointer.sequence ?? 0) < (held.latest?.pointer.sequence ?? 0))
    throw new Error(
      `${base} has sequence ${latest?.pointer.sequence}, older than ${held.latest?.pointer.sequence} in ${out}.`,
    )
  const pending = (await fetchPublication(host, pendingName)) ?? held.pending
  await mkdir(out, { recursive: true })
  if (latest) await writePublication(out, latest, true)
  say(latest ? tell(latest, 'In force') : 'Nothing is published there yet.')
  if (pending && pending.pointer.sequence > (latest?.pointer.sequence ?? 0)) {
    await writePublication(out, pending, false)
    say(tell(pending, 'Waiting for a signature'))
  }
}

const minuteInMs = 60_000

/** After an upload: asks again until the host answers with it, for at most `minutes`. */
export const awaitPublished = async (options: FetchOptions, minutes: number, pauseInMs = 15_000): Promise<void> => {
  const end = Date.now() + minutes * minuteInMs
  for (;;) {
    try {
      return await fetchPublished(options)
    } catch (error) {
      if (!(error instanceof Error) || Date.now() + pauseInMs > end) throw error
      options.say(`Not yet: ${error.message}`)
    }
    await new Promise((resume) => setTimeout(resume, pauseInMs))
  }
}
