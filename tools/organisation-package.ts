import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { writeForEverybody } from './feed/for-everybody.ts'
import { run } from './feed/run.ts'
import { packageFor } from './organisation/package-for.ts'
import { findPackages } from './pack/find-packages.ts'
import { outputFolder } from './pack/output-folder.ts'

const usage = 'npm run organisation:package -- https://downloads.example.org/whosees/ [--zip FILE --key FILE --out DIR]'

const ownKey = join(homedir(), '.config', 'whosees', 'extension.private.pem')

await run(
  { usage, words: 1 },
  { zip: '', key: ownKey, out: '.output/organisation' },
  async ({ zip, key, out, positionals }) => {
    writeForEverybody()
    const { version: current } = JSON.parse(await readFile('package.json', 'utf8'))
    const address = positionals[0] ?? ''
    const [ready = ''] = zip ? [zip] : findPackages(outputFolder(), current, ['chrome'])
    const made = await packageFor({ zip: ready, address, out, key })
    const { id, version, updateUrl, isNewKey } = made
    if (isNewKey)
      console.log(
        `${key}: the private key that the package is signed with. Keep a copy somewhere other than this machine: without it there can be no update.`,
      )
    console.log(`${join(out, 'whosees.crx')}: WhoSees ${version}, signed.`)
    console.log(`${join(out, 'update.xml')}: tells browsers which version there is.`)
    console.log(`Its id, the same for every version signed with this key: ${id}`)
    console.log(
      `Next: upload both files to ${address}, and set the policy ExtensionInstallForcelist to ${id};${updateUrl}`,
    )
    console.log('(docs/organisations.md).')
    return 0
  },
)
