import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
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
