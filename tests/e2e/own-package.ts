// The extension as an organisation hosts it, and the policies of docs/organisations.md that install it from there.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import type { BrowserName } from '../../tools/browser/driven.ts'
import { packageFor } from '../../tools/organisation/package-for.ts'
import { installing, placeholders, settingAll } from '../fixtures/ready-policies.ts'
import { buildFor } from './in-browsers.ts'

const sections: Record<BrowserName, string> = {
  chromium: 'Chrome, Edge and Chromium on Linux',
  firefox: 'Firefox on Windows, macOS and Linux',
}

const zipOf = (folder: string): Uint8Array => {
  const names = (readdirSync(folder, { recursive: true }) as string[]).filter((name) =>
    statSync(join(folder, name)).isFile(),
  )
  return zipSync(Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name))])))
}

/** Makes the package in a folder that will be served at this address. Gives the id that it will have. */
const makePackage = async (name: BrowserName, folder: string, address: string): Promise<string> => {
  if (name === 'firefox') {
    writeFileSync(join(folder, 'whosees.xpi'), zipOf(buildFor.firefox))
    return JSON.parse(readFileSync(join(buildFor.firefox, 'manifest.json'), 'utf8')).browser_specific_settings.gecko.id
  }
  const zip = join(folder, 'chrome.zip')
  writeFileSync(zip, zipOf(buildFor.chromium))
  return (await packageFor({ zip, address, out: folder, key: join(folder, 'key.pem') })).id
}

/** What a test needs besides: DevTools in what a policy installed; Firefox ESR without Mozilla's signature. */
const forTheTest: Record<BrowserName, object> = {
  chromium: { DeveloperToolsAvailability: 1 },
  firefox: { policies: { Preferences: { 'xpinstall.signatures.required': { Value: false, Status: 'locked' } } } },
}

type File = { policies?: object }

/** Firefox's policies are all in one member of the file. */
const merge = (files: File[]): File => {
  const policies = Object.assign({}, ...files.map((file) => file.policies ?? {}))
  return { ...Object.assign({}, ...files), ...(Object.keys(policies).length > 0 && { policies }) }
}

export type OwnPackage = { id: string; policy: string }

/** The policies that an administrator puts together from the document, with the placeholders filled in. */
export const hostPackage = async (
  name: BrowserName,
  folder: string,
  address: string,
  feedKey: string,
): Promise<OwnPackage> => {
  const id = await makePackage(name, folder, address)
  const blocks = [settingAll(sections[name]), ...installing(sections[name])].map((text) => JSON.parse(text) as File)
  const policy = JSON.stringify(merge([...blocks, forTheTest[name]]))
    .replaceAll(placeholders.extensionId, id)
    .replaceAll(placeholders.feedUrl, address)
    .replaceAll(placeholders.packages, address)
    .replaceAll(placeholders.key, feedKey)
  return { id, policy }
}
