import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Manifest = {
  icons?: Record<string, string>
  options_ui?: { page: string }
  browser_specific_settings?: { gecko?: { id?: string } }
}

/** The manifest of a built extension. Throws a sentence when there is none. */
export const manifestOf = (extension: string): Manifest => {
  const path = join(extension, 'manifest.json')
  if (!existsSync(path)) throw new Error(`There is no built extension in ${extension}; run \`npm run build\` first.`)
  return JSON.parse(readFileSync(path, 'utf8')) as Manifest
}

/** An icon shown in a tab has the extension's rights and runs none of its code, so it disturbs nothing. */
export const quietPathOf = (extension: string): string => {
  const { icons = {}, options_ui } = manifestOf(extension)
  return Object.values(icons)[0]?.replace(/^\//, '') ?? options_ui?.page ?? 'popup.html'
}
