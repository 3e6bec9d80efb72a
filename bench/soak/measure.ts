// What a browser holds, after everything that nobody holds has been collected.
import type { Driven } from '../../tools/browser/driven.ts'
import { measureChromium } from './measure-chromium.ts'
import { measureFirefox } from './measure-firefox.ts'
import type { Measure } from './measured.ts'

const storedBytes = (driven: Driven) =>
  driven.inExtension(async ({ storage }) => JSON.stringify(await storage.local.get()).length)

export const measure: Measure = async (driven, site) => {
  const held = await (driven.name === 'firefox' ? measureFirefox : measureChromium)(driven, site)
  return { ...held, 'stored: bytes': await storedBytes(driven) }
}
