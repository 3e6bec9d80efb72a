// By the DevTools protocol: each process counts its own documents, nodes and listeners, alive or merely not yet gone.
import type { CDPSession, Page } from 'puppeteer-core'
import { waitUntil } from '../../tools/browser/wait-until.ts'
import type { Measure, Measured } from './measured.ts'

// What a finalizer lets go of, only the next collection takes away.
const collect = async (session: CDPSession) => {
  for (let count = 0; count < 3; count += 1) await session.send('HeapProfiler.collectGarbage')
}

const heapOf = async (session: CDPSession, where: string): Promise<Measured> => {
  await collect(session)
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return { [`${where}: bytes`]: usedSize }
}

const within = async <Value>(session: CDPSession, run: () => Promise<Value>): Promise<Value> => {
  try {
    return await run()
  } finally {
    await session.detach()
  }
}

const pageHolds = async (page: Page, where: string): Promise<Measured> => {
  const session = await page.createCDPSession()
  return within(session, async () => {
    const heap = await heapOf(session, where)
    const { documents, nodes, jsEventListeners } = await session.send('Memory.getDOMCounters')
    return {
      ...heap,
      [`${where}: documents`]: documents,
      [`${where}: nodes`]: nodes,
      [`${where}: listeners`]: jsEventListeners,
    }
  })
}

export const measureChromium: Measure = async (driven, site) => {
  const { browser, baseUrl } = driven
  const isWorker = (target: { type: () => string; url: () => string }) =>
    target.type() === 'service_worker' && target.url().startsWith(baseUrl)
  const worker = await waitUntil('the worker runs', () => browser.targets().find(isWorker))
  const session = await worker.createCDPSession()
  const background = await within(session, () => heapOf(session, 'background'))
  return {
    ...(await pageHolds(site, 'site')),
    ...(await pageHolds(await driven.quietPage(), 'own pages')),
    ...background,
  }
}
