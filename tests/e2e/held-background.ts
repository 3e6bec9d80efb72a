// A background that can't do something: what it asks of the browser never comes, or fails. Then it is stopped, as the
// browser may stop it at any moment, between a question and its answer.
import { backgroundOf } from '../../bench/background.ts'
import type { Driven } from '../../tools/browser/driven.ts'
import { inFirefoxChrome } from '../../tools/browser/firefox-chrome.ts'

/** Stops the background; the next message starts another, which is as it should be. */
type Stop = () => Promise<void>

/** A function of the browser's extension API, as `storage.session.get`. */
type Path = `${string}.${string}`

const inChromium = async ({ browser, baseUrl }: Driven, path: Path, isHeld: boolean) => {
  const target = await browser.waitForTarget(
    (each) => each.type() === 'service_worker' && each.url().startsWith(baseUrl),
  )
  const session = await target.createCDPSession()
  const outcome = isHeld ? 'new Promise(() => undefined)' : `Promise.reject(new Error('${path} fails'))`
  await session.send('Runtime.evaluate', { expression: `chrome.${path} = () => ${outcome}` })
  // A worker that is debugged is not stopped for good.
  await session.detach()
}

const inFirefox = ({ inExtension }: Driven, path: Path, isHeld: boolean) =>
  inExtension(
    async ({ runtime }, names, held) => {
      const { browser } = (await runtime.getBackgroundPage()) as unknown as { browser: Record<string, object> }
      const last = names.at(-1) as string
      const owner = names.slice(0, -1).reduce((api, name) => api[name] as Record<string, object>, browser)
      owner[last] = () => (held ? new Promise(() => undefined) : Promise.reject(new Error(`${last} fails`)))
    },
    path.split('.'),
    isHeld,
  )

const terminate = async ({ browser, extensionId }: Driven) => {
  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(extensionId)}).extension`
  await inFirefoxChrome(browser, `${extension}.terminateBackground({ ignoreDevToolsAttached: true })`)
}

const spoil = async (driven: Driven, path: Path, isHeld: boolean): Promise<Stop> => {
  if (driven.name === 'firefox') {
    await inFirefox(driven, path, isHeld)
    return () => terminate(driven)
  }
  await inChromium(driven, path, isHeld)
  return (await backgroundOf(driven)).sleep
}

/** From now on no message to the background is answered. It must be awake. */
export const holdBackground = (driven: Driven): Promise<Stop> => spoil(driven, 'storage.session.get', true)

/** From now on a function of the browser's fails in the background. It must be awake. */
export const failInBackground = (driven: Driven, path: Path): Promise<Stop> => spoil(driven, path, false)
