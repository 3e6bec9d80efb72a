import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { takenByNpm } from '../../../../tools/feed/taken-by-npm.ts'
import { aFolder } from '../../../fixtures/source.ts'

const names = ['source', 'days', 'dry-run', 'renew', 'shrinks', 'site', 'offline', 'replace']

/** What a script of package.json, run by the npm that is there, learns of its command line. */
const askNpm = async (...given: string[]): Promise<string[]> => {
  const folder = await aFolder()
  const scripts = { ask: 'node tools/ask.js' }
  await mkdir(join(folder, 'tools'))
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'ask', version: '1.0.0', scripts }))
  await writeFile(join(folder, 'tools/ask.js'), 'console.log(JSON.stringify(process.env))')
  const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'ask', ...given], { cwd: folder })
  return takenByNpm(names, 'ask.js', JSON.parse(stdout))
}

describe('what npm took for itself', { timeout: 60_000 }, () => {
  it('is every option before the --, named or denied, as npm itself tells it', async () => {
    expect(
      await askNpm(
        '--dry-run',
        '--renew',
        '--no-site',
        '--replace',
        'https://example.org',
        '--source',
        's',
        '--',
        '--offline',
      ),
    ).toEqual(['--source', '--dry-run', '--renew', '--no-site', '--replace'])
  })

  it('is nothing where all stands after it: npm sets none of these names by itself', async () => {
    expect(await askNpm('--', '--dry-run', '--no-site')).toEqual([])
  })

  it('is nobody else’s: a program that the script starts inherits npm’s variables', () => {
    const env = { npm_config_dry_run: 'true', npm_lifecycle_script: 'vitest run' }
    expect(takenByNpm(names, 'feed-cosign.ts', env)).toEqual([])
    expect(takenByNpm(names, 'feed-cosign.ts', { npm_config_dry_run: 'true' })).toEqual([])
  })

  it('is not what npm’s settings say of an option that only begins alike', () => {
    const script = 'node tools/feed-setup.ts'
    const env = { npm_config_replace_registry_host: 'never', npm_lifecycle_script: script }
    expect(takenByNpm(names, 'feed-setup.ts', env)).toEqual([])
  })
})
