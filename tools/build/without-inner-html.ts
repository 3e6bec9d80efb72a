import type { Plugin } from 'vite'

// Matches the popup's own copy too (popup-in-one-file.ts).
const preact = /\/preact\/dist\/preact\.(\S+\.)?mjs$/
const assignment = /\(\w+\.innerHTML=\w+\.__html\)/

/**
 * Takes Preact's only way of making a document from a string out of the bundles. Nothing here uses it; without it
 * nothing can be made to, and Mozilla's check of the package has nothing to warn about. Fails when Preact has changed.
 */
export const withoutInnerHtml = (): Plugin => ({
  name: 'without-inner-html',
  transform(code, id) {
    if (!preact.test(id)) return null
    if (!assignment.test(code)) this.error('Preact sets innerHTML in another way now: look at tools/build/.')
    return { code: code.replace(assignment, '(void 0)'), map: null }
  },
})
