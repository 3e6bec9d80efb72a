import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { expect, it } from 'vitest'
import { packageFolderOf, shippedPackages } from '../../../../tools/build/shipped-packages.ts'
import { aFolder } from '../../../fixtures/source.ts'

it('finds the package of a module, however deep it is installed', () => {
  const paths = {
    '/x/node_modules/preact/dist/a.js': '/x/node_modules/preact',
    '\0/x/node_modules/a/node_modules/@b/c/d.js?x': '/x/node_modules/a/node_modules/@b/c',
    '\0vite/preload-helper.js': 'node_modules/vite',
    '/x/core/a.ts': null,
  }
  for (const [id, folder] of Object.entries(paths)) expect(packageFolderOf(id)).toBe(folder)
})

it('names what is left in a bundle, and not what was shaken out of it', async () => {
  const root = await aFolder()
  const texts = {
    used: 'export const used = () => console.log(1)',
    unused: 'export const unused = () => console.log(2)',
  }
  for (const [name, text] of Object.entries(texts)) {
    await mkdir(join(root, 'node_modules', name), { recursive: true })
    await writeFile(join(root, 'node_modules', name, 'index.js'), text)
    const itself = { name, type: 'module', main: 'index.js', sideEffects: false }
    await writeFile(join(root, 'node_modules', name, 'package.json'), JSON.stringify(itself))
  }
  const main = ['used', 'unused'].map((name) => `import { ${name} } from '${name}'`)
  await writeFile(join(root, 'main.js'), [...main, 'used()', 'const never = () => unused()'].join('\n'))
  const { folders, plugin } = shippedPackages()
  const lib = { entry: join(root, 'main.js'), formats: ['es' as const], fileName: 'out' }
  await build({ root, configFile: false, logLevel: 'silent', plugins: [plugin()], build: { lib, write: false } })
  expect([...folders].map((folder) => folder.split(/[\\/]/).at(-1))).toEqual(['used'])
})
