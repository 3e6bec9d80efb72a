import { execFile } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import packageFile from '../../../package.json' with { type: 'json' }
import { runToolIn } from '../../fixtures/run-tool.ts'
import { aFolder } from '../../fixtures/source.ts'

const pack = (out: string) =>
  promisify(execFile)(process.execPath, [join(import.meta.dirname, '../../../tools/pack.ts'), '--out', out])

it('keeps no package that holds a private key', async () => {
  const out = await aFolder()
  await mkdir(join(out, 'chrome-mv3'))
  await writeFile(join(out, 'chrome-mv3/build.json'), JSON.stringify({ commit: null, isChanged: false }))
  const key = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })
  const clean = { 'background.js': strToU8('let a') }
  const name = (browser: string) => `whosees-${packageFile.version}-${browser}.zip`
  await writeFile(join(out, name('chrome')), zipSync(clean))
  await writeFile(join(out, name('firefox')), zipSync({ ...clean, 'own.pem': strToU8(String(key)) }))
  await expect(pack(out)).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^own\.pem in whosees-\S+-firefox\.zip holds a private key, [^\n]*again\.\n$/),
  })
  expect(await readdir(out)).toEqual(['chrome-mv3'])
})

it('leaves no part of a package where there is no room for it, and names it', async () => {
  const out = await aFolder()
  const name = (rest: string) => `whosees-${packageFile.version}-${rest}.zip`
  await mkdir(join(out, 'chrome-mv3'))
  await writeFile(join(out, 'chrome-mv3/build.json'), JSON.stringify({ commit: null, isChanged: false }))
  for (const browser of ['chrome', 'firefox'])
    await writeFile(join(out, name(browser)), zipSync({ 'background.js': strToU8('let a') }))
  expect(await runToolIn({ isFull: true }, 'pack', '--out', out)).toMatchObject({
    status: 1,
    err: expect.stringMatching(
      /^\S+-safari\.zip cannot be written \(EFBIG.*\)\. .*: make room, and run the command again\.\n$/,
    ),
  })
  expect((await readdir(out)).sort()).toEqual(['chrome-mv3', name('chrome'), name('firefox')])
})
