// The extension's background in each browser: whether it is running, how often it was started, and how to put it to
// sleep, as the browser itself does after half a minute.
import type { CDPSession } from 'puppeteer-core'
import type { Driven } from '../tools/browser/driven.ts'
import { inFirefoxChrome } from '../tools/browser/firefox-chrome.ts'
import { waitUntil } from '../tools/browser/wait-until.ts'

export type Background = {
  sleep: () => Promise<void>
  isRunning: () => Promise<boolean>
  /** Starts since the last call. */
  countStarts: () => Promise<number>
}

/** What comes in while it is ending starts it again, and then it is stopped again. */
const stopped = async (stop: () => Promise<unknown>, isStopped: () => boolean | Promise<boolean>): Promise<void> => {
  await waitUntil('the background has stopped', async () => {
    await stop()
    return isStopped()
  })
}

const inChromium = async (driven: Driven): Promise<Background> => {
  const session: CDPSession = await (await driven.quietPage()).createCDPSession()
  let starts = 0
  const running = new Set<string>()
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus, scriptURL } of versions) {
      if (!scriptURL.startsWith(driven.baseUrl)) continue
      if (runningStatus === 'starting' || runningStatus === 'running') {
        if (!running.has(versionId)) starts += 1
        running.add(versionId)
      } else running.delete(versionId)
    }
  })
  await session.send('ServiceWorker.enable')
  return {
    sleep: async () => {
      await stopped(
        () => session.send('ServiceWorker.stopAllWorkers'),
        () => running.size === 0,
      )
      starts = 0
    },
    isRunning: async () => running.size > 0,
    countStarts: async () => {
      const count = starts
      starts = 0
      return count
    },
  }
}

const policy = (id: string) => `WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension`

const inFirefox = async (driven: Driven): Promise<Background> => {
  const state = () => inFirefoxChrome(driven.browser, `${policy(driven.extensionId)}.backgroundState`)
  return {
    sleep: () =>
      stopped(
        () =>
          inFirefoxChrome(
            driven.browser,
            `${policy(driven.extensionId)}.terminateBackground({ ignoreDevToolsAttached: true })`,
          ),
        async () => (await state()) === 'stopped',
      ),
    isRunning: async () => (await state()) !== 'stopped',
    // Firefox gives the state, not the number of starts; asked after each page, that comes to the same.
    countStarts: async () => ((await state()) === 'stopped' ? 0 : 1),
  }
}

export const backgroundOf = (driven: Driven): Promise<Background> =>
  driven.name === 'firefox' ? inFirefox(driven) : inChromium(driven)
