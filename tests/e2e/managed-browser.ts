// A browser of an organisation: it has policies, which can be changed while it runs.
import { createHash } from 'node:crypto'
import type { Browser } from 'puppeteer-core'
import type { BrowserName, Driven } from '../../tools/browser/driven.ts'
import { launch } from '../../tools/browser/launch.ts'
import { startStandIn } from '../../tools/browser/stand-in.ts'
import { waitUntil } from '../../tools/browser/wait-until.ts'
import type { PolicyBrowser } from '../../tools/browser/with-policies.ts'
import { placeholders, settingAll } from '../fixtures/ready-policies.ts'
import { type Answer, buildFor } from './in-browsers.ts'

type Values = Record<string, unknown>

/** Chromium makes the id of an extension that it loads from a folder from the folder's path. */
const unpackedIdOf = (folder: string): string =>
  createHash('sha256')
    .update(folder)
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))

const sections: Record<BrowserName, string> = {
  chromium: 'Chrome, Edge and Chromium on Linux',
  firefox: 'Firefox on Windows, macOS and Linux',
}

/** The ready policy of docs/organisations.md for this browser, with what stands for an id, an address and a key. */
export const readyPolicy = (name: BrowserName, feedUrl: string, key: string): string =>
  settingAll(sections[name])
    .replaceAll(placeholders.extensionId, unpackedIdOf(buildFor.chromium))
    .replaceAll(placeholders.feedUrl, feedUrl)
    .replaceAll(placeholders.key, key)

/** The same file with these values in place of its own. */
const withValues = (text: string, values: Values): string => {
  const file = JSON.parse(text)
  const extensions = file.policies?.['3rdparty'].Extensions ?? file['3rdparty'].extensions
  for (const id of Object.keys(extensions)) extensions[id] = values
  return JSON.stringify(file)
}

/** Chromium reads no policies of extensions in the first three seconds, as if this were all that it had to do. */
const chromiumHasSettled = () => new Promise<void>((resolve) => setTimeout(resolve, 3500))

const reloadPolicies = async (browser: Browser) => {
  const page = await browser.newPage()
  await page.goto('chrome://policy')
  await (await waitUntil('policies can be reloaded', () => page.$('pierce/#reload-policies'))).click()
  await page.close()
}

export type ManagedBrowser = Awaited<ReturnType<typeof startManaged>>

export const startManaged = async (name: BrowserName, managed: PolicyBrowser, text: string, direct: string) => {
  const standIn = await startStandIn()
  managed.write(text)
  const { executablePath, args } = managed
  const beforeInstall = name === 'chromium' ? chromiumHasSettled : async () => undefined
  const extension = buildFor[name]
  const options = { extension, standIn, direct, executablePath, args, beforeInstall, keepFirstRun: true }
  const driven: Driven = await launch(name, options)
  return {
    driven,
    send: (message: unknown) =>
      driven.inExtension(({ runtime }, sent) => runtime.sendMessage(sent), message) as Promise<Answer>,
    stored: (key: string) =>
      driven.inExtension(async ({ storage }, name) => (await storage.local.get(name))[name], key) as Promise<Values>,
    /** Sets these values and nothing else, in the way in which this browser takes a change. */
    setPolicy: async (values: Values): Promise<void> => {
      managed.write(withValues(text, values))
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
