// The second half of `npm run zip`: what goes beside the packages for Chromium and Firefox. The sources, for whoever wants
// to make them again; the files for Safari; what ships of other people's code, as a bill of materials and as a list with
// the licences; and the SHA-256 of each.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { replaceFile } from './feed/replace-file.ts'
import { run } from './feed/run.ts'
import { checksums, checksumsFile } from './pack/checksums.ts'
import { findOfOtherState } from './pack/find-packages.ts'
import { findPrivateKey } from './pack/find-private-key.ts'
import { makeZip } from './pack/make-zip.ts'
import { outputFolder } from './pack/output-folder.ts'
import { packageStem } from './pack/package-stem.ts'
import { readJson } from './pack/read-json.ts'
import { readZip } from './pack/read-zip.ts'
import { safariFiles } from './pack/safari-files.ts'
import { sourceFiles } from './pack/source-files.ts'
import { originSchema } from './release/package-origin.ts'
import { npmBom } from './ships/npm-bom.ts'
import { withSuffixList } from './ships/packaged-data.ts'
import { shippedBom } from './ships/shipped-bom.ts'
import { shipsIn } from './ships/ships-in.ts'

const root = join(import.meta.dirname, '..')
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

const isRepository = existsSync(join(root, '.git'))

const again = 'npm run zip makes it again.'

/** Whatever the build took along, from folders or from code, whoever gets a package has it. */
const refuseKeys = (packages: string[]) => {
  for (const path of packages) {
    const key = findPrivateKey(Object.entries(readZip(path, again)))
    if (key === undefined) continue
    for (const each of packages) rmSync(each)
    throw new Error(
      `${key} in ${basename(path)} holds a private key, so the packages were removed: move it out of the folder that it comes from (public/${key}?), and run npm run zip again.`,
    )
  }
}

await run('npm run zip', { out: outputFolder() }, async ({ out }) => {
  // What the packages were made of, whatever has changed since.
  const origin = readJson(join(out, 'chrome-mv3/build.json'), originSchema, 'npm run zip makes it.')
  const at = (name: string) => join(out, `${packageStem(version, origin)}-${name}`)
  const packages = [at('chrome.zip'), at('firefox.zip')]
  const missing = packages.find((path) => !existsSync(path))
  if (missing) throw new Error(`There is no ${basename(missing)}: npm run zip makes it.`)
  refuseKeys(packages)
  for (const path of findOfOtherState(out, version, origin.isChanged)) rmSync(path)
  await replaceFile(at('safari.zip'), makeZip(safariFiles(join(out, 'chrome-mv3'))))
  // Unpacked sources have no list of what is theirs; they make the same packages, and need no zip of themselves.
  if (isRepository) await replaceFile(at('sources.zip'), makeZip(sourceFiles(root)))
  const bom = withSuffixList(shippedBom(npmBom(root), shipsIn(out), name))
  await replaceFile(at('sbom.cdx.json'), `${JSON.stringify(bom, null, 2)}\n`)
  await replaceFile(at('licences.txt'), readFileSync(join(out, 'chrome-mv3/licences.txt')))
  const beside = [
    at('safari.zip'),
    ...(isRepository ? [at('sources.zip')] : []),
    at('sbom.cdx.json'),
    at('licences.txt'),
  ]
  await replaceFile(join(out, checksumsFile), checksums([...packages, ...beside]))
  for (const path of beside) console.log(`${basename(path)} (${Math.ceil(readFileSync(path).length / 1024)} KB)`)
  return 0
})
