import type { Plugin } from 'vite'

const table = /const apiMetadata = \{[\s\S]*?\n {6}\};(?=\s+if \(Object\.keys\(apiMetadata\))/

/**
 * Leaves out of webextension-polyfill the table of all functions that once wanted callbacks: the browsers of the manifest
 * give promises themselves. What stays is what it is here for, that a message is answered by a promise. Fails when the
 * polyfill has changed.
 */
export const answeringPolyfill = (): Plugin => ({
  name: 'answering-polyfill',
  transform(code, id) {
    if (!id.endsWith('/webextension-polyfill/dist/browser-polyfill.js')) return null
    if (!table.test(code))
      this.error('webextension-polyfill has its table of functions elsewhere now: look at tools/build/.')
    return { code: code.replace(table, 'const apiMetadata = { runtime: {} };'), map: null }
  },
})
