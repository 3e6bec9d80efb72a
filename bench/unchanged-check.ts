// How long a check of the feed that finds nothing new (clause 4.5) keeps the background busy: by the samples of the
// browser's own profiler that fall into the extension's script or what it calls.
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CDPSession } from 'puppeteer-core'
import type { Driven } from '../tools/browser/driven.ts'
import { withBrowser } from '../tools/browser/with-browser.ts'
import { addKey, readChannel } from '../tools/feed/channel-file.ts'
import { publish } from '../tools/feed/publish.ts'
import { startFeedServer } from '../tools/feed/serve.ts'
import { generateSigningKey, publicHalf } from '../tools/feed/signing-key.ts'
import { busyMs, isScript, profiled } from './busy.ts'

const checks = 40
const spinMs = 20

/** The real feed, published into a folder with a key made for this. */
const publishIn = async (root: string) => {
  const source = join(root, 'source')
  const out = join(root, 'published')
  await cp(join(import.meta.dirname, '../feed'), source, { recursive: true })
  const key = await generateSigningKey()
  const channel = { ...(await readChannel(source)), keys: { keys: [] }, threshold: 1 }
  await writeFile(join(source, 'channel.json'), JSON.stringify(channel))
  await addKey(source, publicHalf(key))
  const options = { source, out, key: JSON.stringify(key), now: new Date(), days: 14, renew: false, shrinks: null }
  await publish({ ...options, first: true, offline: true, dryRun: false, say: () => undefined })
  return { out, keys: JSON.stringify((await readChannel(source)).keys) }
}

const send = (driven: Driven, message: unknown) =>
  driven.inExtension(({ runtime }, sent) => runtime.sendMessage(sent), message) as Promise<{ value?: unknown }>

/** Script of a known length, in the same worker. */
const spin = (session: CDPSession) =>
  session.send('Runtime.evaluate', {
    expression: `(() => { const until = performance.now() + ${spinMs}; while (performance.now() < until); })()`,
  })

type CheckTiming = { ms: number; proofMs: number }

const measure = async (driven: Driven, url: string, keys: string): Promise<CheckTiming> => {
  await send(driven, { type: 'feed.choose', choice: { url: `${url}/`, keys, threshold: 1 } })
  await send(driven, { type: 'feed.check' })
  const isWorker = (target: { type: () => string; url: () => string }) =>
    target.type() === 'service_worker' && target.url().startsWith(driven.baseUrl)
  const session = await (await driven.browser.waitForTarget(isWorker)).createCDPSession()
  const profile = await profiled(session, async () => {
    for (let count = 0; count < checks; count += 1) {
      const { value } = await send(driven, { type: 'feed.check' })
      const { outcome } = value as { outcome: string }
      if (outcome !== 'unchanged') throw new Error(`The check was to find nothing new, and was ${outcome}.`)
    }
  })
  return {
    ms: busyMs(profile, isScript) / checks,
    proofMs: busyMs(await profiled(session, () => spin(session)), isScript),
  }
}

/** Mean in ms, and what is measured of 20 ms of script; in Chromium; Firefox's protocol has no profiler. */
export const timeUnchangedCheck = async (extension: string): Promise<CheckTiming> => {
  const root = await mkdtemp(join(tmpdir(), 'whosees-bench-'))
  const { out, keys } = await publishIn(root)
  const server = await startFeedServer(out)
  try {
    const options = { extension, direct: new URL(server.url).host, probe: false }
    return await withBrowser('chromium', options, (driven) => measure(driven, server.url, keys))
  } finally {
    await server.close()
    await rm(root, { recursive: true, force: true })
  }
}
