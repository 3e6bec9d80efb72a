// Makes the common interface from what one browser does in its own way.
import { resolve } from 'node:path'
import type { Driven, Engine, LaunchOptions, Started } from './driven.ts'
import { extensionSide } from './extension-side.ts'
import { endWithProcess, removeFolder, temporaryFolder } from './with-process.ts'

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
  const profile = options.userDataDir ?? temporaryFolder('profile')
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
        if (!options.userDataDir) removeFolder(profile)
      },
    } as Driven,
    Object.getOwnPropertyDescriptors(factsOf(engine.name, () => running)),
  )
  const forgetEnding = endWithProcess(() => running.browser.process()?.kill('SIGKILL'))
  await closeFirstRun()
  return driven
}
