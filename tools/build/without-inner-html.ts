import type { Plugin } from 'vite'

// Also the popup's own copy (popup-in-one-file.ts).
const preact = /\/preact\/dist\/preact\.(\S+\.)?mjs$/
const assignment = /\(\w+\.innerHTML=\w+\.__html\)/

/**
 * Takes Preact's only way to make a document from a string out of the bundles. Nothing here uses it, so that nothing
 * can be made to use it, and Mozilla's check of the package has no warning to give. Fails when Preact has changed.
 */
export const withoutInnerHtml = (): Plugin => ({
  name: 'without-inner-html',
  transform(code, id) {
    if (!preact.test(id)) return null
    if (!assignment.test(code)) this.error('Preact sets innerHTML in another way now: look at tools/build/.')
    return { code: code.replace(assignment, '(void 0)'), map: null }
  },
})
