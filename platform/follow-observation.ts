import { type Observation, readObservation } from '../core/page/observation.ts'
import { type ObserverOrder, observationPort } from '../core/page/observer-orders.ts'
import { browser } from './browser.ts'

/** `look`: puts the observer in where it is missing, and has it count; rejects where the browser doesn't allow it. */
export type Following = { look: () => Promise<void>; stop: () => void; end: () => void }

const retryMs = 500

type Port = ReturnType<typeof browser.tabs.connect>
type OnObservation = (observation: Observation | null) => void

/** The line to a tab's observer, tried again and again where there is none. */
const keepLine = (tabId: number, onObservation: OnObservation) => {
  let port: Port | null = null
  let retry: ReturnType<typeof setTimeout> | undefined
  const lose = (lost: Port) => {
    // Chromium complains of an error that nobody has read: here it is that the tab has no observer.
    void browser.runtime.lastError
    if (port !== lost) return
    port = null
    onObservation(null)
    retry = setTimeout(connect, retryMs)
  }
  const connect = () => {
    const opened = browser.tabs.connect(tabId, { name: observationPort, frameId: 0 })
    port = opened
    opened.onMessage.addListener((message) => {
      const observation = readObservation(message)
      if (port === opened && observation) onObservation(observation)
    })
    opened.onDisconnect.addListener(() => lose(opened))
  }
  const end = () => {
    clearTimeout(retry)
    const left = port
    port = null
    left?.disconnect()
  }
  return { connect, end, order: (wanted: ObserverOrder) => port?.postMessage(wanted) }
}

/**
 * Follows what a tab's observer tells, from one page of the tab to the next, until `end`.
 * @param onObservation gets null whenever the tab has no observer
 */
export const followObservation = (tabId: number, onObservation: OnObservation): Following => {
  const line = keepLine(tabId, onObservation)
  line.connect()
  return {
    look: async () => {
      await browser.scripting.executeScript({ target: { tabId }, files: ['/observer.js'], injectImmediately: true })
      line.end()
      line.connect()
      line.order('look')
    },
    stop: () => line.order('stop'),
    end: line.end,
  }
}
