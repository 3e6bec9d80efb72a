import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Finding } from '../../core/feed/schema.ts'
import { changeChannel } from '../feed/channel-file.ts'
import { formatDefects } from '../feed/defect.ts'
import { publish } from '../feed/publish.ts'
import { readSource } from '../feed/read-source.ts'
import { serveOnFreePort } from '../feed/serve-on-free-port.ts'
import { generateSigningKey, publicHalf } from '../feed/signing-key.ts'
import { siteBeside } from '../site/site-beside.ts'
import { addTrialCorrection } from './trial-correction.ts'

export type LiveFeed = {
  /** Where it is served, without a slash at the end. */
  url: string
  /** What a build needs to know in order to read it. */
  build: { WXT_FEED_URL: string; WXT_FEED_KEYS: string; WXT_FEED_THRESHOLD: string; WXT_FEED_SITE?: string }
  /** Publishes what there is, with the website: seconds in which the extension can be built. */
  publish: () => Promise<void>
  /** Publishes a correction of one finding, another each time. */
  publishCorrection: () => Promise<Finding>
  close: () => Promise<void>
}

const readFeed = async (source: string) => {
  const reading = await readSource(source)
  if (!reading.ok) throw new Error(formatDefects(reading.defects).join('\n'))
  return reading.source.feed
}

/** A website for people, none of whom sees the pictures that are for links from other sites. */
const websiteIn = (source: string, out: string) => siteBeside(source, out, () => undefined, { withCards: false })

/** Enter is pressed more than once in the seconds that a publication takes, and two at a time would have one number. */
const inTurn = <Value>(job: () => Promise<Value>): (() => Promise<Value>) => {
  let last: Promise<unknown> = Promise.resolve()
  return () => {
    // One that failed has told its own caller.
    const next = last.then(job, job)
    last = next
    return next
  }
}

/**
 * Serves the repository's findings on loopback once they are published: as an editor would, signed with a key made for
 * this alone, with their website beside them. Everything is in `folder`, a copy of the source included: the repository
 * stays as it is.
 */
export const startLiveFeed = async (
  from: string,
  folder: string,
  { port = 8787, withSite = true } = {},
): Promise<LiveFeed> => {
  const [source, out, keysPath] = [join(folder, 'source'), join(folder, 'published'), join(folder, 'keys.json')]
  await cp(from, source, { recursive: true })
  await mkdir(out)
  const key = await generateSigningKey()
  const keys = { keys: [publicHalf(key)] }
  await writeFile(keysPath, JSON.stringify(keys))
  const server = await serveOnFreePort(out, port)
  const site = withSite ? `${server.url}/` : null
  await changeChannel(source, { url: server.url, site, threshold: 1, keys })
  // Nobody else publishes there.
  const alone = { first: true, offline: true, dryRun: false }
  const options = { source, out, key: JSON.stringify(key), days: 14, renew: false, shrinks: null, ...alone }
  const publishNow = async () => {
    const makeBeside = withSite ? await websiteIn(source, out) : null
    await publish({ ...options, now: new Date(), makeBeside, say: () => undefined })
  }
  return {
    publish: publishNow,
    url: server.url,
    build: {
      WXT_FEED_URL: server.url,
      WXT_FEED_KEYS: keysPath,
      WXT_FEED_THRESHOLD: '1',
      ...(site !== null && { WXT_FEED_SITE: site }),
    },
    publishCorrection: inTurn(async () => {
      const finding = await addTrialCorrection(source, await readFeed(source))
      await publishNow()
      return finding
    }),
    close: server.close,
  }
}
