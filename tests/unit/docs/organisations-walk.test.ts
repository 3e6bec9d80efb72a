import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { codeBlocksOf } from '../../../tools/docs/code-blocks.ts'
import { aMachine, runShell } from '../../fixtures/repository-copy.ts'

/*
 * docs/organisations.md, walked by an administrator who hosts the extension. A real browser then installs it by the
 * document's policies (tests/e2e/organisation.test.ts).
 */

const root = join(import.meta.dirname, '../../..')
const read = async (name: string) => codeBlocksOf(await readFile(join(root, name), 'utf8'))

/** What is here already, and what takes a minute: a package stands in for it. */
const notHere = ['npm ci\n', 'npm run zip\n']

const aZip = () => {
  const manifest = { name: 'WhoSees', version: '0.1.0', minimum_chrome_version: '137' }
  return zipSync({ 'manifest.json': strToU8(JSON.stringify(manifest)), 'managed-schema.json': strToU8('{}') })
}

describe.skipIf(process.platform === 'win32')('docs/organisations.md', { timeout: 60_000 }, () => {
  it('leads from this repository to what is hosted and the id that policies name', async () => {
    const commands = (await read('docs/organisations.md')).filter(({ language }) => language === 'sh')
    expect(commands).toHaveLength(1)
    const script = notHere.reduce((text, line) => {
      expect(text).toContain(line)
      return text.replace(line, '')
    }, commands[0]?.text ?? '')
    const machine = await aMachine()
    const { version } = JSON.parse(await readFile(join(machine.copy, 'package.json'), 'utf8'))
    await mkdir(join(machine.copy, '.output'))
    await writeFile(join(machine.copy, `.output/whosees-${version}-chrome.zip`), aZip())
    const said = await runShell(machine, script)
    const [, id] = /every version signed with this key: ([a-p]{32})$/m.exec(said) ?? []
    expect(said).toContain(`${id};https://downloads.example.org/whosees/update.xml`)
    const made = join(machine.copy, '.output/organisation')
    expect((await readdir(made)).sort()).toEqual(['update.xml', 'whosees.crx'])
    expect(await readFile(join(made, 'update.xml'), 'utf8')).toContain(`appid="${id}"`)
    expect((await stat(join(machine.home, '.config/whosees/extension.private.pem'))).isFile()).toBe(true)
    expect(await runShell(machine, script)).not.toContain('the private key')
  })
})

it.each([
  ['docs/publishing.md', ['sh', 'nginx']],
  ['docs/organisations.md', ['sh', 'reg', 'xml', 'json']],
])('%s has blocks only of languages that a test reads', async (name, languages) => {
  const unread = (await read(name)).filter(({ language }) => !languages.includes(language))
  expect(unread.map(({ line }) => `${name}:${line}`)).toEqual([])
})
