import type { Plugin } from 'vite'

// Matches the popup's own copy too (popup-in-one-file.ts).
const preact = /\/preact\/dist\/preact\.(\S+\.)?mjs$/

const mathml = '"http:\\/\\/www\\.w3\\.org\\/1998\\/Math\\/MathML"'

/** What is cut, what stands there instead, and what it is. */
const cuts: [RegExp, string, string][] = [
  // Nothing can be made to set it then, and Mozilla's check of the package has nothing to warn about.
  [/\(\w+\.innerHTML=\w+\.__html\)/, '(void 0)', 'its way of making a document from a string'],
  [new RegExp(`"math"==\\w+\\?\\w+=${mathml}:`), '', 'the elements of MathML'],
  [new RegExp(`\\|\\|${mathml}==\\w+&&\\w+\\.test\\(\\w+\\)`), '', 'what stands in MathML'],
]

/** Takes out of Preact what nothing here uses. Fails when Preact has changed. */
export const leanerPreact = (): Plugin => ({
  name: 'leaner-preact',
  transform(code, id) {
    if (!preact.test(id)) return null
    let cut = code
    for (const [part, instead, name] of cuts) {
      if (!part.test(cut)) this.error(`Preact has ${name} elsewhere now: look at tools/build/.`)
      cut = cut.replace(part, instead)
    }
    return { code: cut, map: null }
  },
})
