import { browser } from 'wxt/browser'
import type { Kept, Observation } from '../core/page/observation.ts'
import { type ObserverOrder, observationPort, stopObserving } from '../core/page/observer-orders.ts'
import { readKept } from './kept.ts'

/** `look` gives what is known; `requests` grows with each. */
type Observer = {
  requests: () => number
  look: () => Omit<Observation, 'kept'>
  onOrder: (order: ObserverOrder) => void
}

const everyMs = 300
const keptEvery = 7

/** Whether the page is in a private window. */
export const isInPrivateWindow = (): boolean => browser.extension.inIncognitoContext

type Port = Parameters<Parameters<typeof browser.runtime.onConnect.addListener>[0]>[0]

/** Tells whoever is at the other end of a port, as long as that is open. */
const tellOver = (port: Port, { requests, look, onOrder }: Observer) => {
  let kept: Kept | null = null
  let told = -1
  let turn = 0
  let isOpen = true
  const tell = () => {
    told = requests()
    if (isOpen) port.postMessage({ ...look(), kept })
  }
  const readAndTell = async () => {
    kept = await readKept()
    tell()
  }
  const timer = setInterval(() => {
    turn += 1
    if (turn % keptEvery === 0) void readAndTell()
    else if (requests() !== told) tell()
  }, everyMs)
  const end = () => {
    clearInterval(timer)
    isOpen = false
    removeEventListener('pagehide', leave)
  }
  // Firefox keeps the line of a page that it keeps for the way back, and nothing would come over it any more.
  const leave = () => {
    end()
    port.disconnect()
  }
  addEventListener('pagehide', leave)
  port.onDisconnect.addListener(end)
  port.onMessage.addListener((order: ObserverOrder) => {
    onOrder(order)
    tell()
  })
  tell()
  void readAndTell()
}

/**
 * Tells a page of the extension, as long as that is open, what the observer knows: at once, and whenever there is more.
 * What the page keeps is read every two seconds. With nobody asking, nothing runs here.
 */
export const answerObservation = (observer: Observer): void => {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === observationPort) tellOver(port, observer)
  })
  // The background, when counting has been switched off.
  browser.runtime.onMessage.addListener((message) => {
    if (message?.type === stopObserving.type) observer.onOrder('stop')
  })
}
