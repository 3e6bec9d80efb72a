// The real feed at a host on loopback, published anew when that is wanted.
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder } from '../../tools/browser/with-process.ts'
import { addKey, readChannel } from '../../tools/feed/channel-file.ts'
import { publish } from '../../tools/feed/publish.ts'
import { startFeedServer } from '../../tools/feed/serve.ts'
import { generateSigningKey, publicHalf } from '../../tools/feed/signing-key.ts'

const rewritten = 'findings/buzzfeed-leaked-audio-2022.yaml'

export const startHost = async () => {
  const { path: root, remove } = temporaryFolder('soak')
  const [source, out] = [join(root, 'source'), join(root, 'published')]
  await cp(join(import.meta.dirname, '../../feed'), source, { recursive: true })
  const key = await generateSigningKey()
  const channel = { ...(await readChannel(source)), keys: { keys: [] }, threshold: 1 }
  await writeFile(join(source, 'channel.json'), JSON.stringify(channel))
  await addKey(source, publicHalf(key))
  const finding = await readFile(join(source, rewritten), 'utf8')
  const base = { source, out, key: JSON.stringify(key), days: 14, renew: false, shrinks: null, offline: true }
  let published = 0
  /** Something else each time, of the same length. */
  const publishNext = async () => {
    published += 1
    const note = `Read for the ${String(published).padStart(6, '0')}th time.`
    await writeFile(join(source, rewritten), finding.replace(/^checkedNote:.*(?:\n +.*)*/m, `checkedNote: ${note}`))
    await publish({ ...base, now: new Date(), first: published === 1, dryRun: false, say: () => undefined })
  }
  await publishNext()
  const server = await startFeedServer(out)
  const close = async () => {
    await server.close()
    remove()
  }
  return { url: server.url, keys: JSON.stringify((await readChannel(source)).keys), publishNext, close }
}

export type SoakHost = Awaited<ReturnType<typeof startHost>>
