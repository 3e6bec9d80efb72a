import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { buildJsonSchemas } from './feed/json-schema.ts'
import { replaceFiles } from './feed/replace-file.ts'
import { run } from './feed/run.ts'

await run('npm run feed:schema [-- --out DIR]', { out: 'feed/schema' }, async ({ out }) => {
  await mkdir(out, { recursive: true })
  const schemas = buildJsonSchemas()
  await replaceFiles(new Map(schemas.map(({ name, contents }) => [join(out, name), contents])))
  console.log(`${schemas.length} schemas in ${out}`)
  return 0
})
