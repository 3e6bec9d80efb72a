// A browser managed by an organisation, whose policies can be changed while it runs.
import type { Browser } from 'puppeteer-core'
import type { BrowserName, Driven } from '../../tools/browser/driven.ts'
import { launch } from '../../tools/browser/launch.ts'
import { startStandIn } from '../../tools/browser/stand-in.ts'
import { waitUntil } from '../../tools/browser/wait-until.ts'
import type { PolicyBrowser } from '../../tools/browser/with-policies.ts'
import { opened } from '../fixtures/opened.ts'
import { type Answer, buildFor } from './in-browsers.ts'
import type { OwnPackage } from './own-package.ts'

type Values = Record<string, unknown>

/** The same file with other values. */
const withValues = (text: string, values: Values): string => {
  const file = JSON.parse(text)
  const extensions = file.policies?.['3rdparty'].Extensions ?? file['3rdparty'].extensions
  for (const id of Object.keys(extensions)) extensions[id] = values
  return JSON.stringify(file)
}

const reloadPolicies = async (browser: Browser) => {
  const page = await browser.newPage()
  await page.goto('chrome://policy')
  await (await waitUntil('policies can be reloaded', () => page.$('pierce/#reload-policies'))).click()
  await page.close()
}

export type ManagedBrowser = Awaited<ReturnType<typeof startManaged>>

export const startManaged = async (name: BrowserName, managed: PolicyBrowser, own: OwnPackage, direct: string) => {
  const standIn = await startStandIn()
  managed.write(own.policy)
  const { executablePath, args } = managed
  const installed = { extension: buildFor[name], installedByPolicy: own.id, keepFirstRun: true }
  const options = { ...installed, standIn, direct, executablePath, args }
  const driven: Driven = await launch(name, options)
  return {
    driven,
    send: (message: unknown) =>
      driven.inExtension(({ runtime }, sent) => runtime.sendMessage(sent), message) as Promise<Answer>,
    stored: async (key: string) =>
      opened(await driven.inExtension(({ storage }, name) => storage.local.get(name), key))[key] as Values,
    /** Sets these values and no others, in the way in which this browser accepts a change. */
    setPolicy: async (values: Values): Promise<void> => {
      managed.write(withValues(own.policy, values))
      if (name === 'chromium') await reloadPolicies(driven.browser)
      else await driven.restart()
    },
    close: async () => {
      await driven.close()
      await standIn.close()
      managed.remove()
    },
  }
}
