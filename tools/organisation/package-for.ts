import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import crx3 from 'crx3'
import { strFromU8, strToU8, type Unzipped, zipSync } from 'fflate'
import * as v from 'valibot'
import { baseAddressRule, isBaseAddress, withSlash } from '../../core/feed/base-address.ts'
import { replaceFiles } from '../feed/replace-file.ts'
import { parseJson } from '../pack/read-json.ts'
import { readZip } from '../pack/read-zip.ts'
import { escapeXml } from '../site/xml.ts'
import { readExtensionKey } from './extension-key.ts'

export type Wanted = {
  /** A package for the stores, as `npm run zip` makes it. */
  zip: string
  /** Where the organisation will host what is made: the base address. */
  address: string
  out: string
  /** The PEM file of the key to sign with; it is made if there is none. */
  key: string
}

export type OwnPackage = { id: string; version: string; updateUrl: string; isNewKey: boolean }

const manifestSchema = v.looseObject({ name: v.string(), version: v.string(), minimum_chrome_version: v.string() })
type Manifest = v.InferOutput<typeof manifestSchema>

const remedy = 'make it (npm run zip), or name another with --zip.'

const earliest = new Date('1980-01-01T00:00:00')

const readPackage = (path: string): Unzipped => {
  const files = readZip(path, remedy)
  if (!files['manifest.json'] || !files['managed-schema.json'])
    throw new Error(`${path} is not a package of WhoSees for Chrome and Edge: make one (npm run zip).`)
  return files
}

/**
 * A browser asks the policy's address for the first installation only, and the manifest's own for every update. With the
 * member `key`, the folder loaded unpacked has the id of the package, too.
 */
const withMembers = (manifest: Uint8Array, zip: string, members: object): Manifest => ({
  ...parseJson(strFromU8(manifest), `manifest.json in ${zip}`, manifestSchema, remedy),
  ...members,
})

/** What browsers ask the update address for (protocol 2.0). */
const updateManifest = (id: string, { version, minimum_chrome_version: minimum }: Manifest, codebase: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${id}">
    <updatecheck codebase="${escapeXml(codebase)}" version="${version}" prodversionmin="${minimum}"/>
  </app>
</gupdate>
`

// The library writes to a file and nowhere else.
const sign = async (packed: Uint8Array, keyPath: string) => {
  const folder = await mkdtemp(join(tmpdir(), 'whosees-crx-'))
  try {
    const crxPath = join(folder, 'whosees.crx')
    const { appId } = await crx3(Readable.from([packed]), { keyPath, crxPath })
    return { id: appId, crx: await readFile(crxPath) }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Packs and signs, and only then writes; both files together, since browsers that read the one fetch the other. */
const make = async ({ zip, out, key }: Wanted, files: Unzipped, base: string, publicKey: string) => {
  const updateUrl = `${base}update.xml`
  const manifest = withMembers(files['manifest.json'] as Uint8Array, zip, { key: publicKey, update_url: updateUrl })
  const changed = { ...files, 'manifest.json': strToU8(JSON.stringify(manifest)) }
  const packed = Buffer.from(zipSync(changed, { mtime: earliest }))
  const { id, crx } = await sign(packed, key)
  await replaceFiles(
    new Map<string, string | Uint8Array>([
      [join(out, 'whosees.crx'), crx],
      [join(out, 'update.xml'), updateManifest(id, manifest, `${base}whosees.crx`)],
    ]),
  )
  return { id, version: manifest.version, updateUrl }
}

/**
 * Makes `whosees.crx` and `update.xml` in a folder, for an organisation that hosts the extension itself. Where that
 * fails, so is a key undone that was made for it: the next run would find it there, and tell nobody to keep it.
 */
export const packageFor = async (wanted: Wanted): Promise<OwnPackage> => {
  const { zip, address, out, key } = wanted
  if (!isBaseAddress(address)) throw new Error(`${address || 'No address'}: the address ${baseAddressRule}.`)
  const files = readPackage(zip)
  await mkdir(out, { recursive: true })
  const { publicKey, isNew } = await readExtensionKey(key)
  try {
    return { ...(await make(wanted, files, withSlash(address), publicKey)), isNewKey: isNew }
  } catch (cause) {
    if (!isNew) throw cause
    await rm(key, { force: true })
    const { message } = cause as Error
    throw new Error(`${message} The key that was made was removed again: no package is signed with it.`, { cause })
  }
}
