// Finds both browsers once, before the files start two at a time: a missing one ends the run here, with a sentence.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { browserNames } from '../../tools/browser/driven.ts'
import { findBrowser } from '../../tools/browser/find-browser.ts'
import { buildFor } from './in-browsers.ts'

export const setup = async (): Promise<void> => {
  for (const name of browserNames) {
    if (!existsSync(join(buildFor[name], 'manifest.json'))) {
      throw new Error(`There is no build for ${name}; \`npm test\` makes it, and so does \`npm run build\`.`)
    }
    await findBrowser(name)
  }
}
