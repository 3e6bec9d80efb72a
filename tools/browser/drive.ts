// Makes the common interface from what one browser does in its own way.
import type { ChildProcess } from 'node:child_process'
import { resolve } from 'node:path'
import type { Driven, Engine, LaunchOptions, Started } from './driven.ts'
import { extensionSide } from './extension-side.ts'
import { endWithProcess, temporaryFolder } from './with-process.ts'

const killWithChildren = (browser: ChildProcess | null) => {
  // A number that has been given back may be another process's by now.
  if (!browser?.pid || browser.exitCode !== null || browser.signalCode !== null) return
  // The browsers lead a process group of their own; Windows knows none.
  process.kill(process.platform === 'win32' ? browser.pid : -browser.pid, 'SIGKILL')
}

// Getters, because all of it is another after a restart.
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
  const { forget, closeFirstRun, ...side } = extensionSide(engine, options, () => running)
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
        await running.browser.installExtension(resolve(options.extension))
      },
      restart: async () => {
        await running.browser.close()
        forget()
        running = await engine.start(profile)
        await closeFirstRun()
      },
      close: async () => {
        forgetEnding()
        await running.browser.close()
        temporary?.remove()
      },
    } as Driven,
    Object.getOwnPropertyDescriptors(factsOf(engine.name, () => running)),
  )
  const forgetEnding = endWithProcess(() => killWithChildren(running.browser.process()))
  await closeFirstRun()
  return driven
}
