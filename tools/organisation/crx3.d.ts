// The package has no types of its own. What is used of it: a zip goes in, a signed package comes out.
declare module 'crx3' {
  import type { Readable } from 'node:stream'

  type Options = { keyPath: string; crxPath: string }

  /** `appId` is the id that browsers give the extension, by the key that signs it. */
  export default function crx3(zip: Readable, options: Options): Promise<{ appId: string }>
}
