import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { expect, it } from 'vitest'
import { safariFiles } from '../../../../tools/pack/safari-files.ts'
import { aFolder } from '../../../fixtures/source.ts'

it('takes out of Chromium’s build what Safari does not know, and adds nothing to what it asks for', async () => {
  const build = await aFolder()
  const asked = { permissions: ['storage'], host_permissions: ['*://*.tiktok.com/*'] }
  const own = {
    minimum_chrome_version: '137',
    storage: { managed_schema: 'managed-schema.json' },
    incognito: 'spanning',
  }
  await mkdir(join(build, 'feed'))
  await writeFile(join(build, 'manifest.json'), JSON.stringify({ ...asked, ...own }))
  await writeFile(join(build, 'managed-schema.json'), '{}')
  await writeFile(join(build, 'feed/latest.json'), '{}')
  const files = new Map(safariFiles(build).map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]))
  expect([...files.keys()].sort()).toEqual(['feed/latest.json', 'manifest.json'])
  expect(JSON.parse(files.get('manifest.json') ?? '')).toEqual({
    ...asked,
    browser_specific_settings: { safari: { strict_min_version: '18.4' } },
  })
})

it('gives a script that waits until the browser is idle what Safari lacks, and leaves the others as they are', async () => {
  const build = await aFolder()
  const waits =
    'const request = requestIdleCallback(({ timeRemaining }) => told.push(timeRemaining() > 1), { timeout: 50 }); told.push(typeof request);'
  await writeFile(join(build, 'manifest.json'), '{}')
  await writeFile(join(build, 'waits.js'), waits)
  await writeFile(join(build, 'other.js'), 'told.push(0)')
  const files = new Map(safariFiles(build).map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]))
  expect(files.get('other.js')).toBe('told.push(0)')
  const told: unknown[] = []
  let job = () => {}
  const setTimeout = (later: () => void) => {
    job = later
    return 1
  }
  const inSafari = (script: string) =>
    runInContext(script, createContext({ told, setTimeout, clearTimeout: () => undefined, performance }))
  expect(() => inSafari(waits)).toThrow('requestIdleCallback is not defined')
  inSafari(files.get('waits.js') ?? '')
  job()
  expect(told).toEqual(['number', true])
})
