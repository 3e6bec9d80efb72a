// Builds the common interface out of what each browser does in its own way.
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import type { Driven, Engine, LaunchOptions, Started } from './driven.ts'
import { extensionSide } from './extension-side.ts'
import { endWithProcess, temporaryFolder } from './with-process.ts'

/** Each browser leads a process group of its own, but Windows has no process groups. */
const hasGroups = process.platform !== 'win32'

/** Returns whether there was anything left to kill. */
const killWithChildren = (browser: ChildProcess | null): boolean => {
  // Once a process has ended, its number may belong to another.
  if (!browser?.pid || browser.exitCode !== null || browser.signalCode !== null) return false
  return process.kill(hasGroups ? -browser.pid : browser.pid, 'SIGKILL')
}

// Firefox takes a second to tidy up for its next start, and a temporary profile has none.
const killAndWait = async (browser: ChildProcess | null) => {
  if (killWithChildren(browser) && browser) await once(browser, 'exit')
}

// Getters, because a restart replaces all of these.
const factsOf = (name: Engine['name'], running: () => Started) => ({
  name,
  get version() {
    return running().version
  },
  get browser() {
    return running().browser
  },
  get extensionId() {
    return running().extensionId
  },
  get baseUrl() {
    return running().baseUrl
  },
})

export const drive = async (engine: Engine, options: LaunchOptions): Promise<Driven> => {
  const temporary = options.userDataDir === undefined ? temporaryFolder('profile') : null
  const profile = options.userDataDir ?? temporary?.path ?? ''
  let running = await engine.start(profile)
  const { forget, begin, ...side } = extensionSide(engine, options, () => running)
  const driven = Object.defineProperties(
    {
      ...side,
      open: async (url, size) => {
        const page = await side.newPage(size)
        await page.goto(url)
        return page
      },
      popup: () => engine.popup(driven),
      toolbarPopup: () => engine.toolbarPopup(driven),
      openPrivate: (url) => engine.openPrivate(driven, url),
      reloadExtension: async () => {
        forget()
        // Chromium asks for the right to private windows at each installation; Firefox keeps it.
        const rights = engine.name === 'chromium' ? { enabledInIncognito: options.privateWindows ?? false } : undefined
        await running.browser.installExtension(resolve(options.extension), rights)
      },
      restart: async () => {
        await engine.quit(running.browser)
        forget()
        running = await engine.start(profile)
        await begin()
      },
      close: async () => {
        forgetEnding()
        await (temporary && hasGroups ? killAndWait(running.browser.process()) : running.browser.close())
        temporary?.remove()
      },
    } as Driven,
    Object.getOwnPropertyDescriptors(factsOf(engine.name, () => running)),
  )
  const forgetEnding = endWithProcess(() => void killWithChildren(running.browser.process()))
  await begin()
  return driven
}
