// Makes the common interface from what one browser does in its own way.
import { resolve } from 'node:path'
import type { Driven, Engine, LaunchOptions, Started } from './driven.ts'
import { extensionSide } from './extension-side.ts'
import { endWithProcess, temporaryFolder } from './with-process.ts'

const killWithChildren = (pid: number | undefined) => {
  if (pid === undefined) return
  try {
    // The browsers lead a process group of their own; Windows knows none.
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch (error) {
    // Gone already is as good as killed.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
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
  const forgetEnding = endWithProcess(() => killWithChildren(running.browser.process()?.pid))
  await closeFirstRun()
  return driven
}
