import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A package that ships. `licence` is its SPDX name; `text` what has to go with every copy. */
export type Licence = { name: string; version: string; licence: string; text: string }

const isLicence = (file: string) => /^(licen[cs]e|copying|notice)\b/i.test(file)

/** What a bundler contains itself is not in what it bundles. */
const ofBundled = /^#+ Licenses of bundled dependencies$/m

/** The Mozilla licence asks for no copy of itself, only for where it and the sources are. */
export const mozillaNotice = (address: string): string =>
  [
    'This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0: https://mozilla.org/MPL/2.0/.',
    `Its sources: ${address}`,
  ].join('\n')

const textsIn = (folder: string): string =>
  readdirSync(folder)
    .filter(isLicence)
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n'))
    .map((text) => text.split(ofBundled)[0]?.trim())
    .join('\n\n')

/** Reads a package's folder. Throws a sentence where it has no licence: such a package must not ship. */
export const readLicence = (folder: string): Licence => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  if (typeof license !== 'string') throw new Error(`${name} ships, and names no licence.`)
  const onNpm = `https://www.npmjs.com/package/${name}/v/${version}`
  const text = license === 'MPL-2.0' ? mozillaNotice(onNpm) : textsIn(folder)
  return { name, version, licence: license, text }
}

const inOrder = (one: Licence, other: Licence): number => (one.name < other.name ? -1 : 1)

const own = `WhoSees is under the MIT licence, the findings' own text under CC BY 4.0. It contains code or data of these.
`

/** The list of what ships, with the texts of the licences. */
export const licenceList = (licences: Licence[]): string =>
  [
    own,
    ...[...licences]
      .sort(inOrder)
      .map(
        ({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text || 'No text of its own.'}\n`,
      ),
  ].join(`\n${'-'.repeat(72)}\n\n`)
